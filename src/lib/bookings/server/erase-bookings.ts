import { eq } from 'drizzle-orm';
import type { Tx } from '#lib/server/db.ts';
import { bookings } from './schema.ts';

/** 退会: a time that was booked is free again; the office sees it by the news of leaving. */
export const eraseBookings = (tx: Tx, seekerId: string) =>
	tx.delete(bookings).where(eq(bookings.seekerId, seekerId));
