import { forgetForm } from '#lib/search/viewed.ts';
import { forgetViewed, listViewed } from '#lib/search/server/viewed.ts';
import { asSeeker } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import { submit } from '#lib/web/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = page(async ({ locals }) => {
	const ctx = asSeeker(locals);
	return { viewed: await listViewed(ctx), now: ctx.now() };
}) satisfies PageServerLoad;

export const actions: Actions = {
	forget: ({ locals, request }) =>
		submit(forgetForm, request, (input) => forgetViewed(asSeeker(locals), input))
};
