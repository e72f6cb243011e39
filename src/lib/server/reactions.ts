import { sql } from 'drizzle-orm';
import type { DomainEvents, EventName } from '#lib/live/contract.ts';
import type { System } from './context.ts';
import type { Tx } from './db.ts';
import { currentCursor, eventsAfter } from './events.ts';
import { log } from './log.ts';

/** What a room does when another room announces something. At least once, in order: must be idempotent. */
export type Reactions = {
	[T in EventName]?: (system: Reacting, data: DomainEvents[T]) => Promise<void>;
};

/** Reactions write in the transaction that advances their cursor, so each takes effect exactly once. */
export interface Reacting {
	db: Tx;
	now: () => Date;
}

const NAME = 'reactions';

/** Runs what is due, one process at a time, and says whether more may be waiting. */
export async function runReactions(system: System, all: Reactions[]): Promise<boolean> {
	const types = [...new Set(all.flatMap((reactions) => Object.keys(reactions)))];
	if (types.length === 0) return false;
	return system.db.transaction(async (tx) => {
		const cursor = await lockCursor(tx);
		if (cursor === undefined) return false;
		const due = await eventsAfter(tx, cursor, 100, { types });
		for (const event of due) await react(tx, system, all, event);
		const last = due.at(-1)?.cursor;
		if (last) await moveCursor(tx, last);
		return due.length === 100;
	});
}

async function react(
	tx: Tx,
	system: System,
	all: Reactions[],
	event: { type: EventName; data: unknown; cursor: string }
) {
	for (const reactions of all) {
		const reaction = reactions[event.type] as
			((system: Reacting, data: unknown) => Promise<void>) | undefined;
		if (!reaction) continue;
		try {
			// A savepoint: one reaction that fails must neither undo nor hold up the others.
			await tx.transaction((inner) => reaction({ db: inner, now: system.now }, event.data));
		} catch (error) {
			log.error({ err: error, type: event.type, cursor: event.cursor }, 'a reaction failed');
		}
	}
}

async function lockCursor(tx: Tx): Promise<string | undefined> {
	const from = await currentCursor(tx);
	const [xid, seq] = from.split('.');
	await tx.execute(
		sql`insert into event_cursors (name, xid, seq) values (${NAME}, ${xid}::xid8, ${seq}::bigint) on conflict do nothing`
	);
	const [row] = await tx.execute<{ xid: string; seq: string }>(
		sql`select xid::text as xid, seq::text as seq from event_cursors where name = ${NAME} for update skip locked`
	);
	return row && `${row.xid}.${row.seq}`;
}

async function moveCursor(tx: Tx, cursor: string) {
	const [xid, seq] = cursor.split('.');
	await tx.execute(
		sql`update event_cursors set xid = ${xid}::xid8, seq = ${seq}::bigint where name = ${NAME}`
	);
}
