import { verifyCode } from '#lib/letters/server/verify.ts';
import { countFrom } from '#lib/server/limits.ts';
import { page } from '#lib/web/page.ts';
import type { PageServerLoad } from './$types';

export const load = page(async ({ locals, params, url, getClientAddress }) => {
	const typed = params.code ?? url.searchParams.get('code') ?? '';
	if (!typed) return { typed, found: null };
	// A code cannot be guessed; the limit keeps trying from costing anything.
	await countFrom({ name: 'verify', points: 30, seconds: 60 }, getClientAddress());
	return { typed: typed.slice(0, 40), found: (await verifyCode(locals.ctx, typed)) ?? null };
}) satisfies PageServerLoad;
