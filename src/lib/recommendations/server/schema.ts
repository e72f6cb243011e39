import { sql } from 'drizzle-orm';
import { boolean, check, date, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { officers, offices } from '#lib/offices/server/schema.ts';
import { postings } from '#lib/postings/server/schema.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import { moment } from '#lib/server/columns.ts';

/** オンラインハローワーク紹介: a posting an officer sent to a seeker, to be applied for by a day. */
export const recommendations = pgTable(
	'recommendations',
	{
		id: uuid().primaryKey().defaultRandom(),
		seekerId: uuid()
			.notNull()
			.references(() => seekers.accountId),
		postingId: uuid()
			.notNull()
			.references(() => postings.id),
		officerId: uuid()
			.notNull()
			.references(() => officers.accountId),
		officeId: uuid()
			.notNull()
			.references(() => offices.id),
		note: text().notNull(),
		/** 応募期限日 (CLK-8): holds through that day; expiry is a comparison, not a state. */
		applyBy: date().notNull(),
		/** Was the employer asked by telephone whether one may apply? It may be out of reach. */
		employerAsked: boolean().notNull().default(false),
		sentAt: moment().notNull(),
		seenAt: moment(),
		state: text({ enum: ['sent', 'applied', 'declined', 'withdrawn', 'expired'] }).notNull(),
		closedAt: moment(),
		declineReason: text()
	},
	(t) => [
		uniqueIndex('one_live_recommendation')
			.on(t.seekerId, t.postingId)
			.where(sql`${t.state} = 'sent'`),
		index().on(t.seekerId, t.sentAt),
		index().on(t.postingId),
		index().on(t.officeId, t.sentAt),
		check('note_length', sql`char_length(normalize(${t.note}, NFC)) <= 300`)
	]
);
