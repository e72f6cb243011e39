import { tokyoDay } from '#lib/calendar/tokyo.ts';
import { NoSeekerOpen } from '#lib/offices/server/errors.ts';
import { findOpenRecord } from '#lib/offices/server/open-record.ts';
import { confirmRegistration } from '#lib/registration/server/confirm-registration.ts';
import { recordConsultation } from '#lib/seekers/server/consultations.ts';
import type { Context, OfficerActor } from '#lib/server/context.ts';
import { publish } from '#lib/server/events.ts';
import { mayChange } from '../rules.ts';
import { appointmentOf, both } from './appointment.ts';
import { endBooking } from './end-booking.ts';
import { BookingNotFound, BookingSettled, NotBegun } from './errors.ts';
import { lockBooking, lockOfficeBooking } from './lock-booking.ts';

/**
 * One tap: the consultation took place with the seeker whose record is open, which is recorded (CLK-3), and an
 * オンライン登録者 becomes a 利用登録者. All of it or nothing; refused when the registration was changed meanwhile.
 * Whoever was taken to be missing and came late is heard too.
 */
export async function holdBooking(
	ctx: Context<OfficerActor>,
	{ bookingId, seen }: { bookingId: string; seen: string }
): Promise<void> {
	const { actor, now } = ctx;
	await ctx.db.transaction(async (tx) => {
		const at = now();
		const open = await findOpenRecord(tx, actor, at);
		if (!open) throw new NoSeekerOpen();
		const { seeker, booking } = await lockBooking(tx, bookingId);
		if (booking.seekerId !== open.personId) throw new BookingNotFound();
		if (booking.state === 'held' || booking.state === 'cancelled') throw new BookingSettled();
		if (tokyoDay(booking.startsAt) > tokyoDay(at)) throw new NotBegun();
		const within = { ...ctx, db: tx as typeof ctx.db };
		if (seeker.registrationClass === 'online') await confirmRegistration(within, { seen });
		await recordConsultation(within);
		await endBooking(tx, booking, { state: 'held', at, by: actor.id });
		await publish(tx, {
			type: 'booking.held',
			to: [...both(booking), `office:${actor.officeId}`],
			data: appointmentOf(booking, seeker)
		});
	});
}

/** Nobody came, or answered the call. The person is told kindly, and may book anew. */
export async function markMissed(
	{ db, actor, now }: Context<OfficerActor>,
	{ bookingId }: { bookingId: string }
): Promise<void> {
	await db.transaction(async (tx) => {
		const at = now();
		const { seeker, booking } = await lockOfficeBooking(tx, actor, bookingId);
		if (mayChange(booking, at)) throw new NotBegun();
		await endBooking(tx, booking, { state: 'missed', at, by: actor.id });
		await publish(tx, {
			type: 'booking.missed',
			to: both(booking),
			data: appointmentOf(booking, seeker)
		});
	});
}

/** The office cannot keep the time: the person hears of it at once, and chooses another. */
export async function callOffBooking(
	{ db, actor, now }: Context<OfficerActor>,
	{ bookingId }: { bookingId: string }
): Promise<void> {
	await db.transaction(async (tx) => {
		const { seeker, booking } = await lockOfficeBooking(tx, actor, bookingId);
		await endBooking(tx, booking, { state: 'cancelled', at: now(), by: actor.id });
		await publish(tx, {
			type: 'booking.cancelled',
			to: both(booking),
			data: { ...appointmentOf(booking, seeker), by: 'office' }
		});
	});
}
