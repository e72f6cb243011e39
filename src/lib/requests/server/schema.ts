import { sql } from 'drizzle-orm';
import { check, date, index, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { accounts } from '#lib/accounts/server/schema.ts';
import { establishments } from '#lib/employers/server/schema.ts';
import { postings } from '#lib/postings/server/schema.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import { moment } from '#lib/server/columns.ts';

/** 直接リクエスト: an employer asks somebody it knows by a published profile alone to apply for a posting. */
export const directRequests = pgTable(
	'direct_requests',
	{
		id: uuid().primaryKey().defaultRandom(),
		seekerId: uuid()
			.notNull()
			.references(() => seekers.accountId, { onDelete: 'cascade' }),
		postingId: uuid()
			.notNull()
			.references(() => postings.id),
		establishmentId: uuid()
			.notNull()
			.references(() => establishments.id),
		sentById: uuid().references(() => accounts.id, { onDelete: 'set null' }),
		message: text().notNull(),
		sentAt: moment().notNull(),
		/** Opened by the seeker. The employer never learns of it. */
		seenAt: moment(),
		/** That its posting is over is compared when read, like every end of a term (PERF-5). */
		state: text({ enum: ['waiting', 'accepted', 'declined', 'ended'] }).notNull(),
		closedAt: moment(),
		declineReason: text()
	},
	(t) => [
		unique('one_request_per_posting').on(t.postingId, t.seekerId),
		index().on(t.seekerId, t.sentAt),
		index().on(t.establishmentId, t.sentAt),
		check('message_length', sql`char_length(normalize(${t.message}, NFC)) between 1 and 500`)
	]
);

/** この事業所からのリクエストを受け取らない: to whom a seeker cannot be found, and who cannot reach them. */
export const blockedEstablishments = pgTable(
	'blocked_establishments',
	{
		seekerId: uuid()
			.notNull()
			.references(() => seekers.accountId, { onDelete: 'cascade' }),
		establishmentId: uuid()
			.notNull()
			.references(() => establishments.id, { onDelete: 'cascade' }),
		blockedAt: moment().notNull()
	},
	(t) => [primaryKey({ columns: [t.seekerId, t.establishmentId] }), index().on(t.establishmentId)]
);

/** From what the names of a week are made that establishments know profiles by; gone with the week after it. */
export const aliasKeys = pgTable('candidate_alias_keys', {
	/** Its Monday. */
	week: date().primaryKey(),
	key: text().notNull()
});
