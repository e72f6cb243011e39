import { eq, sql } from 'drizzle-orm';
import { tokyoDay } from '#lib/calendar/tokyo.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import type { Reader } from '#lib/server/db.ts';
import { type Conditions, noConditions } from '#lib/conditions/conditions.ts';
import type { Asker } from './asked-facts.ts';
import { allSought } from './asked-words.ts';
import { findLacks } from './find-lacks.ts';
import { readMutedIds } from './muted.ts';
import { standing, viewerOf } from './viewer.ts';

/** Who searches, and for what: what they may know, what they do not want to see, what they hope for. */
export async function readReader(
	{ db, actor, now }: Context<SeekerActor>,
	conditions: Conditions = noConditions
) {
	const today = tokyoDay(now());
	const [[seeker], muted, leftOver] = await Promise.all([
		db
			.select({ ...standing, wishes: seekers.wishes, birthDate: seekers.birthDate })
			.from(seekers)
			.where(eq(seekers.accountId, actor.id)),
		readMutedIds(db, actor.id),
		isLeftOver(db, today)
	]);
	if (!seeker) return undefined;
	const isSeeker = viewerOf(seeker, false, now()) === 'seeker';
	const lacks = await db.transaction((tx) => findLacks(tx, allSought(conditions, isSeeker)));
	const asker: Asker = { today, known: isSeeker ? [1, 2] : [1], leftOver, lacks };
	return { ...seeker, asker, muted };
}

/** Has any posting of the index passed its 紹介期限日? From midnight until the index is tidied. */
async function isLeftOver(db: Reader, today: string): Promise<boolean> {
	const [row] = await db.execute<{ over: boolean }>(
		sql`select exists (select from posting_tallies where open_until < ${today}) as over`
	);
	return row?.over ?? false;
}
