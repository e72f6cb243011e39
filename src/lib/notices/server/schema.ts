import { sql } from 'drizzle-orm';
import {
	bigint,
	bigserial,
	check,
	index,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	text,
	time,
	unique,
	uuid
} from 'drizzle-orm/pg-core';
import { accounts } from '#lib/accounts/server/schema.ts';
import { conversations } from '#lib/conversations/server/schema.ts';
import { officers, offices } from '#lib/offices/server/schema.ts';
import { moment } from '#lib/server/columns.ts';
import type { Audience } from '../announcement.ts';
import { topics } from '../topics.ts';

/** お知らせ: what a person has not seen yet, and where to see it. */
export const notices = pgTable(
	'notices',
	{
		id: bigserial({ mode: 'number' }).primaryKey(),
		accountId: uuid()
			.notNull()
			.references(() => accounts.id, { onDelete: 'cascade' }),
		/** What it is about, e.g. 'recommendation:<id>:sent': telling twice stores once. */
		key: text().notNull(),
		topic: text({ enum: topics }).notNull(),
		title: text().notNull(),
		href: text().notNull(),
		createdAt: moment().notNull(),
		readAt: moment()
	},
	(t) => [
		unique('one_notice_per_key').on(t.accountId, t.key),
		index('notices_newest_first').on(t.accountId, t.id),
		index('notices_of_topic').on(t.accountId, t.topic, t.id),
		// They are written in the order of time: a few pages say where the old ones end.
		index('notices_by_time').using('brin', t.createdAt)
	]
);

/** What a person wants to be told, where, and when they want to sleep. No row: everything, at once. */
export const noticeSettings = pgTable(
	'notice_settings',
	{
		accountId: uuid()
			.primaryKey()
			.references(() => accounts.id, { onDelete: 'cascade' }),
		/** Topics whose notices are filed as read: they stand in the list and call nobody. */
		silent: text({ enum: topics }).array().notNull(),
		/** Topics of which no mail is wanted. */
		unmailed: text({ enum: topics }).array().notNull(),
		/** Mail waits from this time of day in Tokyo … */
		quietFrom: time(),
		/** … until this one, of the next day if it is earlier. */
		quietUntil: time()
	},
	(t) => [
		check('quiet_hours_have_two_ends', sql`(${t.quietFrom} is null) = (${t.quietUntil} is null)`)
	]
);

/** Of which messages a mail told somebody that they lie unread. No other comes until those are read. */
export const unreadMails = pgTable(
	'unread_mails',
	{
		accountId: uuid()
			.notNull()
			.references(() => accounts.id, { onDelete: 'cascade' }),
		conversationId: uuid()
			.notNull()
			.references(() => conversations.id, { onDelete: 'cascade' }),
		/** The newest message that lay unread then. */
		upTo: bigint({ mode: 'number' }).notNull()
	},
	(t) => [primaryKey({ columns: [t.accountId, t.conversationId] }), index().on(t.conversationId)]
);

/** ハローワークからのお知らせ: what an officer wrote to seekers of the office. */
export const announcements = pgTable(
	'announcements',
	{
		id: uuid().primaryKey().defaultRandom(),
		officeId: uuid()
			.notNull()
			.references(() => offices.id),
		officerId: uuid()
			.notNull()
			.references(() => officers.accountId),
		/** One attempt of one officer: pressing twice sends once. */
		clientId: uuid().notNull(),
		title: text().notNull(),
		body: text().notNull(),
		audience: jsonb().$type<Audience>().notNull(),
		sentAt: moment().notNull(),
		/** How many have been told so far. Their notices may go with them; the number stays. */
		told: integer().notNull().default(0)
	},
	(t) => [
		unique('one_announcement_per_attempt').on(t.officerId, t.clientId),
		index().on(t.officeId, t.sentAt),
		check('title_length', sql`char_length(normalize(${t.title}, NFC)) between 1 and 60`),
		check('body_length', sql`char_length(normalize(${t.body}, NFC)) between 1 and 2000`)
	]
);
