import { settingsOf } from '#lib/notices/server/settings.ts';
import { changeForm, savedForm } from '#lib/saved-searches/saved.ts';
import { changeSearch, deleteSearch } from '#lib/saved-searches/server/save-search.ts';
import { asSeeker } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import { submit } from '#lib/web/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = page(async ({ locals, depends }) => {
	depends('app:saved');
	const ctx = asSeeker(locals);
	const { unmailed } = await settingsOf(ctx.db, ctx.actor.id);
	return { mailOff: unmailed.includes('search'), now: ctx.now() };
}) satisfies PageServerLoad;

export const actions: Actions = {
	change: ({ locals, request }) =>
		submit(changeForm, request, (input) => changeSearch(asSeeker(locals), input)),
	delete: ({ locals, request }) =>
		submit(savedForm, request, (input) => deleteSearch(asSeeker(locals), input))
};
