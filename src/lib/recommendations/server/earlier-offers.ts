import { and, asc, eq, inArray } from 'drizzle-orm';
import { formatDay } from '#lib/calendar/format.ts';
import { tokyoDay } from '#lib/calendar/tokyo.ts';
import type { Reader } from '#lib/server/db.ts';
import { outcomeWords, stateOn } from '../rules.ts';
import { recommendations } from './schema.ts';

/** What became of the last ended offer of each posting: 11月10日（火）・辞退「通勤が遠い・移動が多い」. */
export async function earlierOffers(
	db: Reader,
	seekerId: string,
	postingIds: string[],
	today: string
): Promise<Map<string, string>> {
	if (postingIds.length === 0) return new Map();
	const rows = await db
		.select()
		.from(recommendations)
		.where(
			and(eq(recommendations.seekerId, seekerId), inArray(recommendations.postingId, postingIds))
		)
		.orderBy(asc(recommendations.sentAt));
	const ended = rows.filter((offer) => stateOn(today, offer) !== 'sent');
	return new Map(
		ended.map((offer) => [
			offer.postingId,
			`${formatDay(tokyoDay(offer.sentAt))}に送付・${outcomeWords(today, offer)}`
		])
	);
}
