import * as v from 'valibot';
import { pageOf } from '#lib/applicants/filter.ts';
import { closePosting } from '#lib/closing/server/close-posting.ts';
import { countByPosting } from '#lib/applicants/server/count-by-posting.ts';
import { closingForm } from '#lib/postings/closing.ts';
import { listOwnPostings } from '#lib/postings/server/establishment-postings.ts';
import { asEmployer } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import { submit } from '#lib/web/submit.ts';
import type { Actions, PageServerLoad } from './$types';

const PAGE = 30;
const id = v.object({ postingId: v.pipe(v.string(), v.uuid()) });

export const load = page(async ({ locals, url, depends }) => {
	depends('app:postings');
	const ctx = asEmployer(locals);
	const [postings, counts] = await Promise.all([listOwnPostings(ctx), countByPosting(ctx)]);
	const all = url.searchParams.get('all') === '1';
	const found = postings.filter(({ open }) => all || open);
	const number = pageOf(url.searchParams);
	return {
		now: ctx.now(),
		all,
		open: postings.filter(({ open }) => open).length,
		total: postings.length,
		page: number,
		pages: Math.ceil(found.length / PAGE),
		postings: found.slice((number - 1) * PAGE, number * PAGE).map((posting) => ({
			...posting,
			applicants: counts.get(posting.id) ?? { all: 0, owed: 0 }
		}))
	};
}) satisfies PageServerLoad;

const form = v.object({ ...id.entries, ...closingForm.entries });

export const actions = {
	close: ({ locals, request }) =>
		submit(form, request, async (closing) => {
			await closePosting(asEmployer(locals), closing);
			return closing;
		})
} satisfies Actions;
