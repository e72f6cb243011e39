import { sql } from 'drizzle-orm';
import type { Tx } from '#lib/server/db.ts';

export interface DailySearch extends Record<string, unknown> {
	id: string;
	seekerId: string;
}

interface Which {
	/** Of one person alone. */
	only?: string | undefined;
	/** Of people behind this one, in the order of ids. */
	after?: string | undefined;
	/** Of how many people at most. */
	people: number;
}

/** Locks the searches of the next people who want a daily mail; what another process has at hand is left to it. */
export async function lockDaily(tx: Tx, at: Date, which: Which): Promise<DailySearch[]> {
	const { only, after, people } = which;
	const waiting = sql`daily and mailed_at < ${at.toISOString()}::timestamptz
		${only ? sql`and seeker_id = ${only}` : sql``} ${after ? sql`and seeker_id > ${after}` : sql``}`;
	const rows = await tx.execute<DailySearch>(sql`
		select id, seeker_id as "seekerId" from saved_searches where ${waiting} and seeker_id in (
			select distinct seeker_id from saved_searches where ${waiting} order by seeker_id limit ${people})
		order by seeker_id for update skip locked`);
	return [...rows];
}

/** What these searches have found up to now is in no later mail. */
export const rememberMailed = (tx: Tx, mailed: readonly DailySearch[], at: Date) =>
	tx.execute(
		sql`update saved_searches set mailed_at = ${at.toISOString()} where id = any(${idsOf(mailed)}::uuid[])`
	);

/** As a query takes them. */
export const idsOf = (searches: readonly DailySearch[]) =>
	`{${searches.map(({ id }) => id).join(',')}}`;
