import { eq } from 'drizzle-orm';
import { openRecord } from '#lib/offices/server/open-record.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import type { Context, OfficerActor } from '#lib/server/context.ts';
import { ways } from '../rules.ts';
import { BookingNotFound, BookingSettled } from './errors.ts';
import { bookings } from './schema.ts';

/** PRV-6: opens the record of somebody who has booked at this office. The booking is the reason, and is logged as such. */
export async function openBooked(
	{ db, actor, now }: Context<OfficerActor>,
	{ bookingId }: { bookingId: string }
): Promise<{ number: string }> {
	return db.transaction(async (tx) => {
		const [booked] = await tx
			.select({
				...{ personId: bookings.seekerId, officeId: bookings.officeId },
				...{ way: bookings.way, state: bookings.state, number: seekers.number }
			})
			.from(bookings)
			.innerJoin(seekers, eq(seekers.accountId, bookings.seekerId))
			.where(eq(bookings.id, bookingId));
		if (!booked || booked.officeId !== actor.officeId) throw new BookingNotFound();
		// What is over is no reason any more; who did not appear may still come late.
		if (!['booked', 'missed'].includes(booked.state)) throw new BookingSettled();
		const reason = `予約した相談（${ways[booked.way]}）`;
		await openRecord(tx, actor, { personId: booked.personId, reason, at: now() });
		return { number: booked.number };
	});
}
