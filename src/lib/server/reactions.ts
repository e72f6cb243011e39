import { sql } from 'drizzle-orm';
import type { DomainEvents, EventName } from '#lib/live/contract.ts';
import type { System } from './context.ts';
import type { Db, Tx } from './db.ts';
import { currentCursor, eventsAfter, type Cursor } from './events.ts';
import type { Job } from './jobs.ts';
import { log } from './log.ts';

/** What a room does when another room announces something. At least once, in order: must be idempotent. */
export type Reactions = {
	[T in EventName]?: (system: Reacting, data: DomainEvents[T]) => Promise<unknown>;
};

/** Reactions write in the transaction that advances their cursor, so each takes effect exactly once. */
export interface Reacting {
	db: Tx;
	now: () => Date;
}

const NAME = 'reactions';
const MOST = 100;

/** Up to where nothing that anyone reacts to is left. Chat alone must not cost a transaction for each look. */
const quietUntil = new WeakMap<Db, Cursor>();

/** A reaction that failed, to be tried again later without holding up the events after it. */
export interface Missed {
	type: EventName;
	/** Whose reaction it is. */
	room: string;
	data: unknown;
}

type Retry = (tx: Tx, missed: Missed) => Promise<void>;

/** From here on events are reacted to; called once before anything can be announced. */
export const beginReactions = (system: System) =>
	system.db.transaction(async (tx) => void (await lockCursor(tx, await currentCursor(tx))));

/** Runs what is due, one process at a time, and says whether more may be waiting. */
export async function runReactions(
	system: System,
	all: Record<string, Reactions>,
	retry: Retry
): Promise<boolean> {
	const types = [...new Set(Object.values(all).flatMap((reactions) => Object.keys(reactions)))];
	if (types.length === 0) return false;
	if (await isQuiet(system.db, types)) return false;
	return system.db.transaction(async (tx) => {
		// Read first: everything before it is visible to what follows.
		const settled = await currentCursor(tx);
		const cursor = await lockCursor(tx, settled);
		if (cursor === undefined) return false;
		const due = await eventsAfter(tx, cursor, MOST, { types });
		for (const { type, data } of due)
			for (const room of Object.keys(all))
				await reactOrRetry(tx, system, all, retry, { type, room, data });
		const more = due.length === MOST;
		const last = due.at(-1)?.cursor;
		// Past what concerns nobody too, or the next look would read all of it again.
		const reached = last && (more || isLater(last, settled)) ? last : settled;
		if (isLater(reached, cursor)) await moveCursor(tx, reached);
		if (!more) quietUntil.set(system.db, reached);
		return more;
	});
}

async function isQuiet(db: Db, types: string[]): Promise<boolean> {
	const from = quietUntil.get(db);
	if (from === undefined) return false;
	const settled = await currentCursor(db);
	const [next] = await eventsAfter(db, from, 1, { types });
	if (next) return false;
	if (isLater(settled, from)) quietUntil.set(db, settled);
	return true;
}

function isLater(one: Cursor, other: Cursor) {
	const [a = '0', b = '0'] = one.split('.');
	const [c = '0', d = '0'] = other.split('.');
	return BigInt(a) === BigInt(c) ? BigInt(b) > BigInt(d) : BigInt(a) > BigInt(c);
}

async function reactOrRetry(
	tx: Tx,
	{ now }: System,
	all: Record<string, Reactions>,
	retry: Retry,
	missed: Missed
) {
	try {
		// A savepoint: one reaction that fails must neither undo nor hold up the others.
		await tx.transaction((inner) => reactTo({ db: inner, now }, all, missed));
	} catch (error) {
		log.warn({ err: error, type: missed.type }, 'a reaction failed and will be tried again');
		await retry(tx, missed);
	}
}

/** One room's reaction to one event, if it has one. */
export async function reactTo(
	system: Reacting,
	all: Record<string, Reactions>,
	{ type, room, data }: Missed
) {
	const reaction = all[room]?.[type] as
		((system: Reacting, data: unknown) => Promise<void>) | undefined;
	await reaction?.(system, data);
}

async function lockCursor(tx: Tx, from: Cursor): Promise<Cursor | undefined> {
	const [xid, seq] = from.split('.');
	await tx.execute(
		sql`insert into event_cursors (name, xid, seq) values (${NAME}, ${xid}::xid8, ${seq}::bigint) on conflict do nothing`
	);
	const [row] = await tx.execute<{ xid: string; seq: string }>(
		sql`select xid::text as xid, seq::text as seq from event_cursors where name = ${NAME} for update skip locked`
	);
	return row && `${row.xid}.${row.seq}`;
}

async function moveCursor(tx: Tx, cursor: Cursor) {
	const [xid, seq] = cursor.split('.');
	await tx.execute(
		sql`update event_cursors set xid = ${xid}::xid8, seq = ${seq}::bigint where name = ${NAME}`
	);
}

/** The job that tries failed reactions again until they succeed. */
export const retryReaction = (all: Record<string, Reactions>): Job<Missed> => ({
	name: 'reactions.retry',
	run: ({ db, now }, missed) => db.transaction((tx) => reactTo({ db: tx, now }, all, missed))
});
