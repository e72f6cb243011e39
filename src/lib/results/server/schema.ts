import { boolean, date, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { accounts } from '#lib/accounts/server/schema.ts';
import { applications } from '#lib/applications/server/schema.ts';
import { moment } from '#lib/server/columns.ts';

/** 選考結果, as the employer registered it to the office (APP-17). Reasons are the office's alone (PRV-5). */
export const results = pgTable('results', {
	applicationId: uuid()
		.primaryKey()
		.references(() => applications.id),
	outcome: text({ enum: ['hired', 'not_hired'] }).notNull(),
	hiredOn: date(),
	employmentForm: text(),
	differs: boolean(),
	differences: text().array().notNull(),
	differenceNote: text().notNull(),
	reasonCodes: integer().array().notNull(),
	registeredAt: moment().notNull(),
	registeredById: uuid()
		.notNull()
		.references(() => accounts.id)
});
