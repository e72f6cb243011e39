import { index, pgTable, uuid } from 'drizzle-orm/pg-core';
import { accounts } from '#lib/accounts/server/schema.ts';
import { applications } from '#lib/applications/server/schema.ts';
import { moment } from '#lib/server/columns.ts';

/** 連絡がない (APP-20): when both sides were asked, and when the seeker turned to the office. */
export const silences = pgTable(
	'silences',
	{
		applicationId: uuid()
			.primaryKey()
			.references(() => applications.id),
		/** Both sides were asked how it stands. */
		askedAt: moment(),
		/** The seeker pressed 連絡がない. */
		reportedAt: moment(),
		/** Somebody at the office took care of the report. */
		handledAt: moment(),
		handledById: uuid().references(() => accounts.id)
	},
	(t) => [index().on(t.reportedAt)]
);
