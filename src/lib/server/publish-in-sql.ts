import type { DomainEvents, EventName } from '#lib/live/contract.ts';
import type { Hearer, toldTo } from '#lib/live/told-to.ts';
import { committed, markAnnounced } from './commits.ts';
import { isQuiet } from './events.ts';

interface Rows<T extends EventName> {
	type: T;
	/** Whose ids `ids`, a query of one column, gives for each row. */
	to: { kind: (typeof toldTo)[T][number] & Hearer; ids: string };
	/** For each field of the event's data an expression over the rows. */
	data: Record<keyof DomainEvents[T] & string, string>;
	/** The rows, as `from …` with their order. */
	from: string;
}

/**
 * The same as `publishAll`, for a statement that stores what it tells of: an `insert` for a `with`. The caller's
 * commit goes past the program, which is then told by `committedElsewhere`.
 */
export function publishRows<T extends EventName>({ type, to, data, from }: Rows<T>): string {
	const fields = Object.entries(data).map(([name, value]) => `'${name}', ${String(value)}`);
	return `insert into events (reactions_due, type, audience, data)
		select ${String(!isQuiet(type))}, '${type}', array(select '${to.kind}:' || id from (${to.ids}) as hearer (id)),
			jsonb_build_object(${fields.join(', ')})
		${from}`;
}

/** A moment as JSON has it. */
export const momentAsJson = (moment: string) =>
	`to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** News was committed by such a statement: whoever reads the outbox is woken. */
export function committedElsewhere(): void {
	markAnnounced();
	committed();
}
