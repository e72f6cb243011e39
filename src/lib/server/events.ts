import { sql } from 'drizzle-orm';
import type { DomainEvents, EventName } from '#lib/live/contract.ts';
import { markAnnounced } from './commits.ts';
import type { Db, Tx } from './db.ts';
import { events } from './schema.ts';

/** Who hears of it. Only commands choose; no client ever names a channel. */
export type Channel = `account:${string}` | `establishment:${string}` | `office:${string}`;

export type Announcement = {
	[T in EventName]: { type: T; to: Channel[]; data: DomainEvents[T] };
}[EventName];

/** A place in the order of commits: '<transaction id>.<sequence>'. */
export type Cursor = string;

export interface StoredEvent {
	cursor: Cursor;
	type: EventName;
	audience: Channel[];
	data: unknown;
}

/** Writes the news beside the change it tells of. It is heard after commit, or never if the transaction fails. */
export async function publish(tx: Tx, announcement: Announcement): Promise<void> {
	const { type, to, data } = announcement;
	await tx.insert(events).values({ type, audience: to, data });
	markAnnounced();
}

const CHUNK = 1000;

/** The same for many at once: what a file brings concerns thousands of people. */
export async function publishAll(tx: Tx, announcements: readonly Announcement[]): Promise<void> {
	for (let from = 0; from < announcements.length; from += CHUNK) {
		const some = announcements.slice(from, from + CHUNK);
		await tx
			.insert(events)
			.values(some.map(({ type, to, data }) => ({ type, audience: to, data })));
	}
	if (announcements.length > 0) markAnnounced();
}

/** The cursor from which everything committed later can be read, nothing missing. */
export async function currentCursor(db: Pick<Db, 'execute'>): Promise<Cursor> {
	const [row] = await db.execute<{ xmin: string }>(
		sql`select pg_snapshot_xmin(pg_current_snapshot())::text as xmin`
	);
	return `${row?.xmin ?? 0}.0`;
}

export const isCursor = (text: string) => /^\d{1,20}\.\d{1,19}$/.test(text);

/**
 * Events after the cursor in commit order. Reads only below the snapshot's xmin: a transaction still under
 * way may hold a smaller sequence value, and reading past it would skip it for ever.
 */
export async function eventsAfter(
	db: Pick<Db, 'execute'>,
	cursor: Cursor,
	limit: number,
	narrow: { audience?: Channel[]; types?: string[] } = {}
): Promise<StoredEvent[]> {
	const [xid, seq] = cursor.split('.');
	const audience = narrow.audience ? sql`and audience && ${pgArray(narrow.audience)}` : sql``;
	const types = narrow.types ? sql`and type = any(${pgArray(narrow.types)})` : sql``;
	const rows = await db.execute<{
		xid: string;
		seq: string;
		type: EventName;
		audience: Channel[];
		data: unknown;
	}>(sql`
		select xid::text as xid, seq::text as seq, type, audience, data from events
		where (xid, seq) > (${xid}::xid8, ${seq}::bigint)
			and xid < pg_snapshot_xmin(pg_current_snapshot()) ${audience} ${types}
		order by events.xid, events.seq limit ${limit}`);
	return rows.map(({ xid, seq, ...rest }) => ({ cursor: `${xid}.${seq}`, ...rest }));
}

/** True when more than so many events were committed after the cursor: too far to look through them. */
export async function isFarBehind(
	db: Pick<Db, 'execute'>,
	cursor: Cursor,
	most: number
): Promise<boolean> {
	const [xid, seq] = cursor.split('.');
	const rows = await db.execute(sql`
		select 1 from events where (xid, seq) > (${xid}::xid8, ${seq}::bigint)
		order by xid, seq offset ${most} limit 1`);
	return rows.length > 0;
}

const pgArray = (items: string[]) =>
	sql`array[${sql.join(
		items.map((item) => sql`${item}`),
		sql`, `
	)}]::text[]`;
