import { and, asc, eq, inArray } from 'drizzle-orm';
import { formatDay } from '#lib/calendar/format.ts';
import { tokyoDay } from '#lib/calendar/tokyo.ts';
import type { Reader } from '#lib/server/db.ts';
import { outcomeWords, stateOn } from '../rules.ts';
import { recommendations } from './schema.ts';
import type { AppliedTo } from './sending-facts.ts';

interface Asked {
	seekerId: string;
	ids: string[];
	at: Date;
}

/**
 * What became of each of these postings before, the offer first: 11月10日（火）に送付・応募, 11月12日（木）に応募・不採用.
 * What is still under way is left out: it refuses the sending, and says so there.
 */
export async function whatBecame(
	db: Reader,
	appliedTo: AppliedTo,
	{ seekerId, ids, at }: Asked
): Promise<Map<string, string[]>> {
	const offers = await earlierOffers(db, seekerId, ids, tokyoDay(at));
	const applied = await appliedTo(db, seekerId, ids);
	return new Map(
		ids.map((id) => {
			const application = applied.get(id);
			const ended = application && !application.open && application;
			const words = [
				offers.get(id),
				ended && `${formatDay(ended.on)}に応募・${ended.outcome}`
			].filter((one) => one !== undefined && one !== false);
			return [id, words];
		})
	);
}

async function earlierOffers(db: Reader, seekerId: string, ids: string[], today: string) {
	if (ids.length === 0) return new Map<string, string>();
	const rows = await db
		.select()
		.from(recommendations)
		.where(and(eq(recommendations.seekerId, seekerId), inArray(recommendations.postingId, ids)))
		.orderBy(asc(recommendations.sentAt));
	const ended = rows.filter((offer) => stateOn(today, offer) !== 'sent');
	return new Map(
		ended.map((offer) => [
			offer.postingId,
			`${formatDay(tokyoDay(offer.sentAt))}に送付・${outcomeWords(today, offer)}`
		])
	);
}
