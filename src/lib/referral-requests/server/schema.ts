import { index, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { officers, offices } from '#lib/offices/server/schema.ts';
import { postings } from '#lib/postings/server/schema.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import { moment } from '#lib/server/columns.ts';

/**
 * ハローワークに紹介を頼む: a seeker asks the office for a referral instead of applying directly. It waits
 * until a recommendation of that posting is sent, or until somebody at the office settles it otherwise.
 */
export const referralRequests = pgTable(
	'referral_requests',
	{
		seekerId: uuid()
			.notNull()
			.references(() => seekers.accountId, { onDelete: 'cascade' }),
		postingId: uuid()
			.notNull()
			.references(() => postings.id),
		officeId: uuid()
			.notNull()
			.references(() => offices.id),
		requestedAt: moment().notNull(),
		settledAt: moment(),
		settledById: uuid().references(() => officers.accountId)
	},
	(t) => [primaryKey({ columns: [t.seekerId, t.postingId] }), index().on(t.officeId, t.requestedAt)]
);
