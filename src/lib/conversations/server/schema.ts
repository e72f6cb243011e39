import { sql } from 'drizzle-orm';
import {
	bigint,
	bigserial,
	check,
	index,
	pgTable,
	primaryKey,
	text,
	unique,
	uuid
} from 'drizzle-orm/pg-core';
import { accounts } from '#lib/accounts/server/schema.ts';
import { moment } from '#lib/server/columns.ts';

/** A thread between people with a reason to talk. Its owner points at it, never the reverse. */
export const conversations = pgTable('conversations', {
	id: uuid().primaryKey().defaultRandom(),
	subject: text().notNull(),
	createdAt: moment().notNull(),
	lastMessageAt: moment(),
	closedAt: moment()
});

/** Membership is the whole of the access rule: no row here, no conversation there. */
export const participants = pgTable(
	'participants',
	{
		conversationId: uuid()
			.notNull()
			.references(() => conversations.id, { onDelete: 'cascade' }),
		accountId: uuid()
			.notNull()
			.references(() => accounts.id),
		side: text({ enum: ['seeker', 'employer'] }).notNull(),
		/** Everything up to this message has been on this person's screen. */
		readUpTo: bigint({ mode: 'number' }).notNull().default(0),
		readAt: moment()
	},
	(t) => [primaryKey({ columns: [t.conversationId, t.accountId] }), index().on(t.accountId)]
);

export const messages = pgTable(
	'messages',
	{
		// A sequence orders the thread, not `sentAt`: two messages can share a millisecond.
		id: bigserial({ mode: 'number' }).primaryKey(),
		conversationId: uuid()
			.notNull()
			.references(() => conversations.id, { onDelete: 'cascade' }),
		/** Null: the service itself says what happened (応募が届きました, 取消). */
		authorId: uuid().references(() => accounts.id),
		clientId: uuid().notNull(),
		body: text().notNull(),
		sentAt: moment().notNull()
	},
	(t) => [
		unique('one_message_per_attempt').on(t.conversationId, t.authorId, t.clientId),
		index('messages_in_order').on(t.conversationId, t.id),
		check('body_length', sql`char_length(normalize(${t.body}, NFC)) between 1 and 2000`)
	]
);
