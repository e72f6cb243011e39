import { sql } from 'drizzle-orm';
import {
	bigint,
	bigserial,
	boolean,
	index,
	jsonb,
	pgTable,
	smallint,
	text,
	uniqueIndex,
	uuid
} from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';

/** The outbox: written in the transaction that changed something, read after it committed. */
export const events = pgTable(
	'events',
	{
		/** Taken when it is written, so a later commit may hold a lower one: only `number` is the order of news. */
		seq: bigserial({ mode: 'number' }).primaryKey(),
		/** Given after commit (`number_events`), never lower than one that anybody could see before. */
		number: bigint({ mode: 'number' }),
		/** The rooms that react have not done so yet. */
		reactionsDue: boolean().notNull().default(true),
		type: text().notNull(),
		audience: text().array().notNull(),
		data: jsonb().notNull(),
		at: moment().notNull().defaultNow()
	},
	(t) => [
		uniqueIndex('events_in_order').on(t.number),
		index('events_without_number')
			.on(t.seq)
			.where(sql`${t.number} is null`),
		index('events_with_reactions_due')
			.on(t.number)
			.where(sql`${t.reactionsDue}`)
	]
);

/** The latest row says which line of news this database tells. A database that was put back begins a new one. */
export const newsLines = pgTable('news_lines', {
	begunAt: moment().primaryKey().defaultNow(),
	/** Where the database lay when its line began: elsewhere, it is a copy. Null until the first start. */
	cluster: text(),
	/** The highest number that is forgotten: whoever has not come so far has missed something. */
	forgotten: bigint({ mode: 'number' }).notNull().default(0)
});

/**
 * Mail on its way. A row goes as soon as a server has accepted it; it stays where none is set (`sentAt`; the demo shows
 * it on a page), where it was refused for good, and where it was given up, until `forgetOldMail`.
 */
export const outgoingMail = pgTable(
	'outgoing_mail',
	{
		// Also its Message-ID: whatever breaks, all copies are the same mail.
		id: uuid().primaryKey().defaultRandom(),
		recipient: text().notNull(),
		subject: text().notNull(),
		body: text().notNull(),
		/** Where mail of this kind is stopped without signing in; mail that has to come has none. */
		stopLink: text(),
		at: moment()
			.notNull()
			.default(sql`clock_timestamp()`),
		sentAt: moment(),
		refusedAt: moment(),
		/** The server's code: its words repeat the address. */
		refusal: text(),
		/** How many copies were sent whole without an answer. */
		unanswered: smallint().notNull().default(0)
	},
	(t) => [
		index('outgoing_mail_by_recipient').on(sql`lower(${t.recipient})`),
		index('outgoing_mail_by_age').on(t.at)
	]
);

/** What someone had typed when their session had ended: kept for them, and them alone, until they are back. */
export const stashedForms = pgTable('stashed_forms', {
	id: uuid().primaryKey().defaultRandom(),
	accountId: uuid().notNull(),
	path: text().notNull(),
	values: jsonb().$type<Record<string, string | string[]>>().notNull(),
	at: moment().notNull()
});

/** Files of the storage that no row owned when they were looked through, and since when. */
export const strayFiles = pgTable('stray_files', {
	key: text().primaryKey(),
	seenAt: moment().notNull()
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

/** By which key what is sealed was sealed: a mark that tells keys apart and says nothing of them. */
export const sealingKeys = pgTable('sealing_keys', {
	mark: text().primaryKey(),
	since: moment().notNull().defaultNow()
});
