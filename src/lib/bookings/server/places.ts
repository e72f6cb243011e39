import { and, count, eq, gte } from 'drizzle-orm';
import type { Reader, Tx } from '#lib/server/db.ts';
import { USUAL_HOURS, type Hours } from '../hours.ts';
import { refusalOf } from '../offered.ts';
import { NoPlaceLeft, OfficeClosed, TimePassed } from './errors.ts';
import { officeHours, takenPlaces } from './schema.ts';

export async function hoursOf(db: Reader, officeId: string): Promise<Hours> {
	const { opensAt, closesAt, places } = officeHours;
	const [row] = await db
		.select({ opensAt, closesAt, places })
		.from(officeHours)
		.where(eq(officeHours.officeId, officeId));
	return row ?? USUAL_HOURS;
}

/** How many places are taken, by the moment at which they begin. */
export async function takenFrom(db: Reader, officeId: string, from: Date) {
	const rows = await db
		.select({ startsAt: takenPlaces.startsAt, taken: count() })
		.from(takenPlaces)
		.where(and(eq(takenPlaces.officeId, officeId), gte(takenPlaces.startsAt, from)))
		.groupBy(takenPlaces.startsAt);
	return new Map(rows.map(({ startsAt, taken }) => [startsAt.getTime(), taken]));
}

interface Wanted {
	bookingId: string;
	officeId: string;
	startsAt: Date;
	now: Date;
}

/** Takes a place of that half hour, or refuses in words. Of two who want the last one, one gets it. */
export async function takePlace(
	tx: Tx,
	{ bookingId, officeId, startsAt, now }: Wanted
): Promise<void> {
	const hours = await hoursOf(tx, officeId);
	const refusal = refusalOf(startsAt, hours, now);
	if (refusal === 'passed') throw new TimePassed();
	if (refusal === 'closed') throw new OfficeClosed();
	for (const place of await freePlaces(tx, { officeId, startsAt, places: hours.places })) {
		const [taken] = await tx
			.insert(takenPlaces)
			.values({ officeId, startsAt, place, bookingId })
			.onConflictDoNothing({
				target: [takenPlaces.officeId, takenPlaces.startsAt, takenPlaces.place]
			})
			.returning({ place: takenPlaces.place });
		if (taken) return;
	}
	throw new NoPlaceLeft();
}

/**
 * Those that look free. One that somebody is just giving up is not tried: two who change places would wait for each
 * other. Where an office has come to offer fewer, more may be taken than there are.
 */
async function freePlaces(
	tx: Tx,
	{ officeId, startsAt, places }: { officeId: string; startsAt: Date; places: number }
): Promise<number[]> {
	const rows = await tx
		.select({ place: takenPlaces.place })
		.from(takenPlaces)
		.where(and(eq(takenPlaces.officeId, officeId), eq(takenPlaces.startsAt, startsAt)));
	const taken = new Set(rows.map(({ place }) => place));
	if (taken.size >= places) return [];
	return Array.from({ length: places }, (_, index) => index + 1).filter((n) => !taken.has(n));
}

/** From now on somebody else may have it. */
export const freePlace = (tx: Tx, bookingId: string) =>
	tx.delete(takenPlaces).where(eq(takenPlaces.bookingId, bookingId));
