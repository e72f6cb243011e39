import { eq } from 'drizzle-orm';
import type { Context, OfficerActor } from '#lib/server/context.ts';
import { publish } from '#lib/server/events.ts';
import { appointmentOf, both } from './appointment.ts';
import { NotByVideo } from './errors.ts';
import { lockOfficeBooking } from './lock-booking.ts';
import { bookings } from './schema.ts';

/** Stores the way into the video call, or another one. The person sees it from ten minutes before. */
export async function prepareVideo(
	{ db, actor }: Context<OfficerActor>,
	{ bookingId, link }: { bookingId: string; link: string }
): Promise<void> {
	await db.transaction(async (tx) => {
		const { seeker, booking } = await lockOfficeBooking(tx, actor, bookingId);
		if (booking.way !== 'video') throw new NotByVideo();
		if (booking.link === link) return;
		await tx.update(bookings).set({ link }).where(eq(bookings.id, bookingId));
		await publish(tx, {
			type: 'booking.prepared',
			to: both(booking),
			data: appointmentOf(booking, seeker)
		});
	});
}
