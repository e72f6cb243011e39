import { redirect } from '@sveltejs/kit';
import { listOfOpenSeeker } from '#lib/applications/server/office-queries.ts';
import { openPickedForm } from '#lib/offices/rules.ts';
import { SeekerNotFound } from '#lib/offices/server/errors.ts';
import { listAccesses } from '#lib/offices/server/open-record.ts';
import { listSentToOpenSeeker } from '#lib/recommendations/server/office-queries.ts';
import { findSeekerByNumber, findSeekerNumber } from '#lib/seekers/server/find-seekers.ts';
import { findOpenSeeker, openSeeker, readOpenSeeker } from '#lib/seekers/server/open-seeker.ts';
import { asOfficer } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import { isUuid } from '#lib/text/uuid.ts';
import { submit } from '#lib/web/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = page(async ({ locals, params, depends }) => {
	depends('app:open-seeker', 'app:matching');
	const context = asOfficer(locals);
	if (isUuid(params.number)) {
		const number = await findSeekerNumber(context, params.number);
		if (number) redirect(307, `/office/seekers/${number}`);
	}
	const seeker = await findSeekerByNumber(context, params.number);
	if (!seeker) throw new SeekerNotFound();
	const open = await findOpenSeeker(context);
	if (open?.seekerId !== seeker.seekerId) return { seeker, record: null };
	const { postcode, address, phone, registeredOn, wishes } = await readOpenSeeker(context);
	return {
		seeker,
		record: {
			...{ postcode, address, phone, registeredOn, wishes },
			sent: await listSentToOpenSeeker(context),
			applications: await listOfOpenSeeker(context),
			accesses: await listAccesses(context.db, seeker.seekerId)
		}
	};
}) satisfies PageServerLoad;

export const actions = {
	open: ({ locals, params, request }) =>
		submit(openPickedForm, request, async (input) => {
			const { number } = await openSeeker(asOfficer(locals), { ...input, number: params.number });
			redirect(303, `/office/seekers/${number}`);
		})
} satisfies Actions;
