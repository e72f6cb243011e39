import { readKept } from '#lib/favourites/server/read-kept.ts';
import { asSeeker } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import type { PageServerLoad } from './$types';

export const load = page(async ({ locals }) => {
	const ctx = asSeeker(locals);
	return { favourites: await readKept(ctx), at: ctx.now() };
}) satisfies PageServerLoad;
