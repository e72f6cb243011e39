import { sql } from 'drizzle-orm';
import type { DomainEvents, EventName } from '#lib/live/contract.ts';
import type { System } from './context.ts';
import type { Db, Tx } from './db.ts';
import type { Quiet } from './events.ts';
import { GivenUp } from './job-attempt.ts';
import { enqueue, type Job } from './jobs.ts';
import { log } from './log.ts';
import { numberEvents } from './number-events.ts';
import { GIVEN_UP } from './queues.ts';

/** What a room does when another room announces something. At least once, in order: must be idempotent. */
export type Reactions = {
	[T in Exclude<EventName, Quiet>]?: (system: Reacting, data: DomainEvents[T]) => Promise<unknown>;
};

/** Reactions write in the transaction that marks the event as done, so each takes effect exactly once. */
export interface Reacting {
	db: Tx;
	now: () => Date;
}

const MOST = 100;
const RETRY = 'reactions.retry';

/** A reaction that failed, to be tried again later without holding up the events after it. */
interface Missed {
	/** The event's row, which waits for it: a job repeats nothing of what was said. */
	seq: string;
	/** Whose reaction it is. */
	room: string;
}

type Due = { seq: string; type: EventName; data: unknown };

/** Runs what is due, one process at a time, and says whether more may be waiting. */
export async function runReactions(
	system: System,
	all: Record<string, Reactions>
): Promise<boolean> {
	// Chat alone must not cost a transaction for each look, nor a number for each.
	if (!(await areDue(system.db))) return false;
	const { more } = await numberEvents(system.db);
	return system.db.transaction(async (tx) => {
		if (!(await isAlone(tx))) return false;
		const due = await nextDue(tx);
		for (const event of due)
			for (const room of Object.keys(all)) await reactOrRetry(tx, system, all, event, room);
		await markDone(tx, due);
		return more || due.length === MOST;
	});
}

async function areDue(db: Db): Promise<boolean> {
	const rows = await db.execute(sql`select 1 from events where reactions_due limit 1`);
	return rows.length > 0;
}

/** Whoever comes second leaves it to the first; what the first has done is visible once its lock is free. */
async function isAlone(tx: Tx): Promise<boolean> {
	const [row] = await tx.execute<{ alone: boolean }>(
		sql`select pg_try_advisory_xact_lock(hashtext('reactions')) as alone`
	);
	return row?.alone ?? false;
}

const nextDue = (tx: Tx) =>
	tx.execute<Due>(sql`
		select seq::text as seq, type, data from events
		where reactions_due and number is not null order by number limit ${MOST}`);

async function markDone(tx: Tx, due: readonly Due[]) {
	if (due.length === 0) return;
	const done = `{${due.map(({ seq }) => seq).join(',')}}`;
	await tx.execute(sql`update events set reactions_due = false where seq = any(${done}::bigint[])`);
}

async function reactOrRetry(
	tx: Tx,
	{ now }: System,
	all: Record<string, Reactions>,
	event: Due,
	room: string
) {
	try {
		// A savepoint: one reaction that fails must neither undo nor hold up the others.
		await tx.transaction((inner) => reactTo({ db: inner, now }, all, event, room));
	} catch (error) {
		log.warn({ err: error, type: event.type }, 'a reaction failed and will be tried again');
		await enqueue<Missed>(tx, { name: RETRY }, { seq: event.seq, room });
	}
}

/** One room's reaction to one event, if it has one. */
async function reactTo(
	system: Reacting,
	all: Record<string, Reactions>,
	{ type, data }: Due,
	room: string
) {
	const own = all[room] as
		Partial<Record<EventName, (system: Reacting, data: unknown) => Promise<unknown>>> | undefined;
	await own?.[type]?.(system, data);
}

/** The job that tries failed reactions again until they succeed. */
export const retryReaction = (all: Record<string, Reactions>): Job<Missed> => ({
	name: RETRY,
	patience: { days: 7 },
	run: ({ db, now }, { seq, room }) =>
		db.transaction(async (tx) => {
			const [event] = await tx.execute<Due>(
				sql`select seq::text as seq, type, data from events where seq = ${seq}::bigint`
			);
			if (!event) throw new GivenUp('The event is gone.');
			await reactTo({ db: tx, now }, all, event, room);
		})
});

/** Events that a reaction waits for, also where it was given up and waits for a person. */
export const awaitedEvents = sql`
	select (data->>'seq')::bigint from pgboss.job
	where (name = ${RETRY} or (name = ${GIVEN_UP} and source_name = ${RETRY})) and state < 'completed'`;
