import { openAnnouncement } from '#lib/notices/server/announcements.ts';
import { asSeeker } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import type { PageServerLoad } from './$types';

export const load = page(async ({ locals, params }) => {
	const ctx = asSeeker(locals);
	return { announcement: await openAnnouncement(ctx, params.id), now: ctx.now() };
}) satisfies PageServerLoad;
