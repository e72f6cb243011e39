import { asEmployer } from '#lib/web/contexts.ts';
import { loadNotices, readAll } from '#lib/web/notices-page.ts';
import { page } from '#lib/web/page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = page(async ({ locals, url, depends }) => {
	depends('app:notices');
	const organisation = locals.person?.organisation;
	return { ...(await loadNotices(asEmployer(locals), url)), organisation };
}) satisfies PageServerLoad;

export const actions: Actions = {
	default: ({ locals, request }) => readAll(asEmployer(locals), request)
};
