import { sql } from 'drizzle-orm';
import type { Db, Reader } from './db.ts';
import type { Reason } from './job-attempt.ts';
import { opened } from './jobs.ts';
import { GIVEN_UP } from './queues.ts';

/** Work for which every try failed. What it is about are ids of rows; what failed is named without words of anybody. */
export interface GivenUpJob extends Record<string, unknown> {
	id: string;
	job: string;
	about: Record<string, unknown>;
	reason: Reason | null;
	since: string;
}

/** What waits for a person, oldest first. */
export async function listGivenUp(db: Reader, most = 1000): Promise<GivenUpJob[]> {
	const rows = await db.execute<GivenUpJob>(sql`
		select id, source_name as job, data as about, source_output as reason, created_on::text as since
		from pgboss.job where name = ${GIVEN_UP} order by created_on, id limit ${most}`);
	return [...rows];
}

/** Hands in anew what was given up: all of it, one kind, or one by its id. Returns how many. */
export async function tryAgain(which: { job?: string; id?: string } = {}): Promise<number> {
	const filter = {
		...(which.job && { sourceName: which.job }),
		...(which.id && { ids: [which.id] })
	};
	let moved = 0;
	let some: number;
	do moved += some = await opened().redrive(GIVEN_UP, filter);
	while (some > 0);
	return moved;
}

/** Drops what a person has seen to otherwise. False when there is no such job. */
export async function dropGivenUp(db: Db, id: string): Promise<boolean> {
	const rows = await db.execute(
		sql`delete from pgboss.job where name = ${GIVEN_UP} and id = ${id}::uuid returning id`
	);
	return rows.length > 0;
}

export interface Backlog {
	job: string;
	waiting: number;
	givenUp: number;
}

/** Each kind with what waits, as of the last look (every ten seconds), and what was given up. */
export async function readBacklog(db: Reader): Promise<Backlog[]> {
	const rows = await db.execute<{ job: string; waiting: number; given: number }>(sql`
		select q.name as job, (q.queued_count + q.active_count)::int as waiting,
			(select count(*) from pgboss.job g where g.name = ${GIVEN_UP} and g.source_name = q.name)::int as given
		from pgboss.queue q where q.name <> ${GIVEN_UP} and q.name not like '\\_\\_pgboss%' order by q.name`);
	return rows.map(({ given, ...row }) => ({ ...row, givenUp: given }));
}
