import { redirect } from '@sveltejs/kit';
import { moveForm } from '#lib/bookings/forms.ts';
import { mayChange } from '#lib/bookings/rules.ts';
import { moveBooking } from '#lib/bookings/server/change-booking.ts';
import { findOwnBooking, readOfferOfBooking } from '#lib/bookings/server/own-bookings.ts';
import { count } from '#lib/server/limits.ts';
import { BOOKING } from '#lib/web/booking-limit.ts';
import { asSeeker } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import { submit } from '#lib/web/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = page(async ({ locals, depends }) => {
	depends('app:booking');
	const ctx = asSeeker(locals);
	const booking = await findOwnBooking(ctx);
	if (!booking || !mayChange(booking, ctx.now())) redirect(303, '/seeker/booking');
	return {
		...{ booking, days: await readOfferOfBooking(ctx), now: ctx.now() },
		...{ hideTabs: true as const, back: { href: '/seeker/booking', label: '相談の予約' } }
	};
}) satisfies PageServerLoad;

export const actions = {
	default: ({ locals, request }) =>
		submit(moveForm, request, async (input) => {
			const ctx = asSeeker(locals);
			await count(BOOKING, ctx.actor.id);
			const moved = await moveBooking(ctx, input);
			redirect(303, `/seeker/booking${moved ? '?moved' : ''}`);
		})
} satisfies Actions;
