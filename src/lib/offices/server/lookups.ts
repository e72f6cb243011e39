import { lt, sql } from 'drizzle-orm';
import { addDays, tokyoDay } from '#lib/calendar/tokyo.ts';
import type { Context, OfficerActor } from '#lib/server/context.ts';
import type { Db } from '#lib/server/db.ts';
import type { Job } from '#lib/server/jobs.ts';
import { lookups, type LookupDoor } from './schema.ts';

/** As long as what was done with a record can still be asked about. */
const KEPT_DAYS = 3 * 365;

/**
 * PRV-6: writes down that this officer looked people up without opening a record, by which door and with which words.
 * The same again on one day is counted in one row.
 */
export async function noteLookup(
	{ db, actor, now }: Context<OfficerActor>,
	{ door, words = '', found }: { door: LookupDoor; words?: string; found: number }
): Promise<void> {
	const at = now();
	await db
		.insert(lookups)
		.values({
			...{ officerId: actor.id, day: tokyoDay(at), door, words, found },
			...{ firstAt: at, lastAt: at }
		})
		.onConflictDoUpdate({
			target: [lookups.officerId, lookups.day, lookups.door, lookups.words],
			set: { times: sql`${lookups.times} + 1`, found, lastAt: at }
		});
}

export const forgetOldLookups: Job = {
	name: 'lookups.forget',
	cron: '37 3 * * *',
	patience: { hours: 6 },
	run: async ({ db, now }) => void (await forgetBefore(db, addDays(tokyoDay(now()), -KEPT_DAYS)))
};

const forgetBefore = (db: Db, day: string) => db.delete(lookups).where(lt(lookups.day, day));
