import { sql } from 'drizzle-orm';
import { bigint, bigserial, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { moment, xid8 } from './columns.ts';

/** The outbox: written in the transaction that changed something, read after it committed. */
export const events = pgTable(
	'events',
	{
		seq: bigserial({ mode: 'number' }).primaryKey(),
		// Sequence values are taken before commit; only (xid, seq) below the snapshot's xmin is a stable order.
		xid: xid8()
			.notNull()
			.default(sql`pg_current_xact_id()`),
		type: text().notNull(),
		audience: text().array().notNull(),
		data: jsonb().notNull(),
		at: moment().notNull().defaultNow()
	},
	(t) => [index('events_in_commit_order').on(t.xid, t.seq)]
);

/** How far each reader that must not miss an event has come. */
export const eventCursors = pgTable('event_cursors', {
	name: text().primaryKey(),
	xid: xid8().notNull(),
	seq: bigint({ mode: 'number' }).notNull()
});

/** Mail that was sent, kept only where no SMTP server is set and the demo shows it on a page. */
export const outgoingMail = pgTable('outgoing_mail', {
	id: uuid().primaryKey().defaultRandom(),
	recipient: text().notNull(),
	subject: text().notNull(),
	body: text().notNull(),
	at: moment().notNull().defaultNow()
});

/** What someone had typed when their session had ended: kept for them, and them alone, until they are back. */
export const stashedForms = pgTable('stashed_forms', {
	id: uuid().primaryKey().defaultRandom(),
	accountId: uuid().notNull(),
	path: text().notNull(),
	values: jsonb().$type<Record<string, string | string[]>>().notNull(),
	at: moment().notNull()
});

/** Each time this database came from a back-up. Until two weeks after the last nothing that looks unowned may go. */
export const restores = pgTable('restores', {
	restoredAt: moment().primaryKey(),
	/** When the back-up was taken; unknown where it was put back by other means than the product's own. */
	takenAt: moment()
});

/** Each finished back-up: so that somebody can see when the last was taken. */
export const backups = pgTable('backups', {
	takenAt: moment().primaryKey(),
	finishedAt: moment().notNull(),
	/** The folder's name, without where it lies. */
	name: text().notNull(),
	files: bigint({ mode: 'number' }).notNull(),
	bytes: bigint({ mode: 'number' }).notNull()
});
