import { redirect } from '@sveltejs/kit';
import { openForm } from '#lib/offices/rules.ts';
import { closeRecord } from '#lib/offices/server/open-record.ts';
import { findSeekers } from '#lib/seekers/server/find-seekers.ts';
import { openSeeker } from '#lib/seekers/server/open-seeker.ts';
import { asOfficer } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import { countSearch, passSearch } from '#lib/web/search-gate.ts';
import { submit } from '#lib/web/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = page(async ({ locals, url, getClientAddress }) => {
	const words = url.searchParams.get('words') ?? '';
	const ctx = asOfficer(locals);
	await countSearch(ctx, getClientAddress);
	return { words, ...(await passSearch(ctx, (own) => findSeekers(own, words))) };
}) satisfies PageServerLoad;

export const actions = {
	open: ({ locals, request }) =>
		submit(openForm, request, async (input) => {
			const { number } = await openSeeker(asOfficer(locals), input);
			redirect(303, `/office/seekers/${number}`);
		}),
	close: async ({ locals }) => {
		await closeRecord(asOfficer(locals));
		redirect(303, '/office/seekers');
	}
} satisfies Actions;
