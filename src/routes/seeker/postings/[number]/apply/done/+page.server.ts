import { redirect } from '@sveltejs/kit';
import { readPaperSending } from '#lib/applications/server/paper-sending.ts';
import { findLastApplication } from '#lib/applications/server/seeker-queries.ts';
import { asSeeker } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import type { PageServerLoad } from './$types';

export const load = page(async ({ locals, params, depends }) => {
	depends('app:applications');
	const ctx = asSeeker(locals);
	const card = await findLastApplication(ctx, params.number);
	if (!card) redirect(303, '/seeker/activity');
	const back = { href: '/seeker', label: 'ホームへ' };
	const sending = await readPaperSending(ctx, card.id);
	return { card, sending, now: ctx.now(), hideTabs: true as const, back };
}) satisfies PageServerLoad;
