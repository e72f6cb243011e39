import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { listOfOpenSeeker } from '#lib/applications/server/office-queries.ts';
import { listResultsOfOpen } from '#lib/results/server/results-of-open.ts';
import { heldForm } from '#lib/bookings/forms.ts';
import { findBookingOfOpen } from '#lib/bookings/server/office-bookings.ts';
import { holdBooking } from '#lib/bookings/server/settle-booking.ts';
import { openPickedForm } from '#lib/offices/rules.ts';
import { SeekerNotFound } from '#lib/offices/server/errors.ts';
import { listAccesses } from '#lib/offices/server/open-record.ts';
import { recoveryForm } from '#lib/recovery/rules.ts';
import { beginRecovery } from '#lib/recovery/server/begin-recovery.ts';
import { findRecoveryOfOpen } from '#lib/recovery/server/find-recovery.ts';
import { listSentToOpenSeeker } from '#lib/recommendations/server/office-queries.ts';
import { confirmRegistration } from '#lib/registration/server/confirm-registration.ts';
import { findConsultationOfOpen, recordConsultation } from '#lib/seekers/server/consultations.ts';
import { findSeekerByNumber, findSeekerNumber } from '#lib/seekers/server/find-seekers.ts';
import { findOpenSeeker, openSeeker, readOpenSeeker } from '#lib/seekers/server/open-seeker.ts';
import {
	openDisability,
	readOpenRegistration
} from '#lib/registration/server/read-open-registration.ts';
import { carryOver } from '#lib/server/carry-over.ts';
import { bookingActions } from '#lib/web/booking-actions.ts';
import { asOfficer } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import { isUuid } from '#lib/text/uuid.ts';
import { submit } from '#lib/web/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = page(async ({ locals, params, depends, url }) => {
	depends('app:open-seeker', 'app:matching');
	const context = asOfficer(locals);
	if (isUuid(params.number)) {
		const number = await findSeekerNumber(context, params.number);
		if (number) redirect(307, `/office/seekers/${number}`);
	}
	const seeker = await findSeekerByNumber(context, params.number);
	if (!seeker) throw new SeekerNotFound();
	const open = await findOpenSeeker(context);
	const registered = url.searchParams.has('registered');
	if (open?.seekerId !== seeker.seekerId)
		return { seeker, record: null, registered: false, opening: null };
	const { postcode, address, phone, birthDate, registeredOn, wishes } =
		await readOpenSeeker(context);
	return {
		seeker,
		registered,
		opening: registered ? carryOver('/open-account') : null,
		record: {
			...{ postcode, address, phone, birthDate, registeredOn, wishes },
			sent: await listSentToOpenSeeker(context),
			applications: await listOfOpenSeeker(context),
			results: await listResultsOfOpen(context),
			registration: await readOpenRegistration(context),
			booking: await findBookingOfOpen(context),
			consultation: await findConsultationOfOpen(context),
			recovery: await findRecoveryOfOpen(context),
			accesses: await listAccesses(context.db, seeker.seekerId)
		}
	};
}) satisfies PageServerLoad;

export const actions = {
	...bookingActions,
	held: ({ locals, request }) =>
		submit(heldForm, request, async (input) => {
			await holdBooking(asOfficer(locals), input);
			return { held: true };
		}),
	confirm: ({ locals, request }) =>
		submit(confirmForm, request, (seen) => confirmRegistration(asOfficer(locals), seen)),
	recover: ({ locals, request }) =>
		submit(recoveryForm, request, async (input) => ({
			recovery: await beginRecovery(asOfficer(locals), input)
		})),
	consulted: ({ locals, request }) =>
		ofOpen(locals, request, async (context) => {
			await recordConsultation(context);
			return { consulted: true };
		}),
	disability: ({ locals, request }) => ofOpen(locals, request, openDisability),
	open: ({ locals, params, request }) =>
		submit(openPickedForm, request, async (input) => {
			const { number } = await openSeeker(asOfficer(locals), { ...input, number: params.number });
			redirect(303, `/office/seekers/${number}`);
		})
} satisfies Actions;

const confirmForm = v.object({ seen: v.optional(v.string(), '') });

/** What is done with the one record that is open, and asks for nothing else. */
const ofOpen = <Done>(
	locals: App.Locals,
	request: Request,
	command: (context: ReturnType<typeof asOfficer>) => Promise<Done>
) => submit(v.object({}), request, () => command(asOfficer(locals)));
