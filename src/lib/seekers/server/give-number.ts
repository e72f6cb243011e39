import { eq, like, sql } from 'drizzle-orm';
import type { Db, Tx } from '#lib/server/db.ts';
import { seekerNumbers, seekers } from './schema.ts';

/**
 * ID-3: the next 求職番号 of an office, given out once. Two counters of one office wait for each other here, for
 * as long as their transactions last; other offices do not.
 */
export async function giveNumber(db: Db | Tx, officeNumber: string): Promise<string> {
	const next = (await takeNext(db, officeNumber)) ?? (await takeFirst(db, officeNumber));
	return `${officeNumber}-${String(next).padStart(8, '0')}`;
}

async function takeNext(db: Db | Tx, officeNumber: string): Promise<number | undefined> {
	const [row] = await db
		.update(seekerNumbers)
		.set({ last: sql`${seekerNumbers.last} + 1` })
		.where(eq(seekerNumbers.officeNumber, officeNumber))
		.returning({ last: seekerNumbers.last });
	return row?.last;
}

/** An office that has given out none here goes on after those that came from elsewhere. Reads all of them, once. */
async function takeFirst(db: Db | Tx, officeNumber: string): Promise<number> {
	const last = sql<number>`coalesce(max(split_part(${seekers.number}, '-', 2)::int), 0)`;
	const known = db
		.select({ last })
		.from(seekers)
		.where(like(seekers.number, `${officeNumber}-%`));
	await db.execute(
		sql`insert into ${seekerNumbers} (office_number, last) select ${officeNumber}, (${known}) on conflict do nothing`
	);
	const first = await takeNext(db, officeNumber);
	if (first === undefined) throw new Error('The office has no numbers.');
	return first;
}
