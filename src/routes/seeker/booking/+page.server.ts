import { redirect } from '@sveltejs/kit';
import { bookingForm, bookingIdForm, detailsForm } from '#lib/bookings/forms.ts';
import { book } from '#lib/bookings/server/book.ts';
import { cancelBooking, changeDetails } from '#lib/bookings/server/change-booking.ts';
import { findLastMissed, findOwnBooking, readOffer } from '#lib/bookings/server/own-bookings.ts';
import { count } from '#lib/server/limits.ts';
import { BOOKING } from '#lib/web/booking-limit.ts';
import { asSeeker } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import { submit } from '#lib/web/submit.ts';
import type { Actions, PageServerLoad } from './$types';

const done = ['booked', 'moved', 'cancelled'] as const;

export const load = page(async ({ locals, depends, url }) => {
	depends('app:booking');
	const ctx = asSeeker(locals);
	const [booking, offer, missed] = await Promise.all([
		findOwnBooking(ctx),
		readOffer(ctx),
		findLastMissed(ctx)
	]);
	return {
		...{ booking, offer, missed, now: ctx.now() },
		did: done.find((what) => url.searchParams.has(what)) ?? null,
		...{ hideTabs: true as const, back: { href: '/seeker', label: 'ホーム' } }
	};
}) satisfies PageServerLoad;

export const actions = {
	book: ({ locals, request }) =>
		submit(bookingForm, request, async (input) => {
			const ctx = asSeeker(locals);
			await count(BOOKING, ctx.actor.id);
			await book(ctx, input);
			redirect(303, '/seeker/booking?booked');
		}),
	change: ({ locals, request }) =>
		submit(detailsForm, request, async (input) => {
			const ctx = asSeeker(locals);
			await count(BOOKING, ctx.actor.id);
			await changeDetails(ctx, input);
			return { changed: true };
		}),
	cancel: ({ locals, request }) =>
		submit(bookingIdForm, request, async (input) => {
			await cancelBooking(asSeeker(locals), input);
			redirect(303, '/seeker/booking?cancelled');
		})
} satisfies Actions;
