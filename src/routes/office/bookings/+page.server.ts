import { redirect } from '@sveltejs/kit';
import { hoursForm } from '#lib/bookings/hours.ts';
import { bookingIdForm } from '#lib/bookings/forms.ts';
import { countAhead, listBookings, listUnsettled } from '#lib/bookings/server/office-bookings.ts';
import { openBooked } from '#lib/bookings/server/open-booked.ts';
import { readHours, setHours } from '#lib/bookings/server/set-hours.ts';
import { callOffBooking } from '#lib/bookings/server/settle-booking.ts';
import { isBusinessDay, nextBusinessDay } from '#lib/calendar/business-days.ts';
import { isDay, tokyoDay } from '#lib/calendar/tokyo.ts';
import { noteLookup } from '#lib/offices/server/lookups.ts';
import { bookingActions } from '#lib/web/booking-actions.ts';
import { asOfficer } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import { submit } from '#lib/web/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = page(async ({ locals, depends, url }) => {
	depends('app:bookings');
	const ctx = asOfficer(locals);
	const today = tokyoDay(ctx.now());
	const asked = url.searchParams.get('day') ?? '';
	const day = isDay(asked) ? asked : today;
	const [bookings, unsettled, ahead, hours] = await Promise.all([
		listBookings(ctx, day),
		listUnsettled(ctx),
		countAhead(ctx, today),
		readHours(ctx)
	]);
	const people = new Set([...bookings, ...unsettled].map(({ number }) => number));
	await noteLookup(ctx, { door: 'bookings', words: day, found: people.size });
	const days = { before: nextBusinessDay(day, -1), after: nextBusinessDay(day, 1) };
	return { day, today, closed: !isBusinessDay(day), days, bookings, unsettled, ahead, hours };
}) satisfies PageServerLoad;

export const actions = {
	...bookingActions,
	open: ({ locals, request }) =>
		submit(bookingIdForm, request, async (input) => {
			const { number } = await openBooked(asOfficer(locals), input);
			redirect(303, `/office/seekers/${number}`);
		}),
	callOff: ({ locals, request }) =>
		submit(bookingIdForm, request, async (input) => {
			await callOffBooking(asOfficer(locals), input);
			return { calledOff: true };
		}),
	hours: ({ locals, request }) =>
		submit(hoursForm, request, async (input) => {
			await setHours(asOfficer(locals), input);
			return { hours: true };
		})
} satisfies Actions;
