import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { accounts } from '#lib/accounts/server/schema.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import { moment } from '#lib/server/columns.ts';
import type { Written } from '../sections.ts';
import type { Typed } from '../typed.ts';

/** The steps of a 求職申込み as they were typed, finished or not. `version` tells two open tabs apart. */
export const registrationSections = pgTable(
	'registration_sections',
	{
		seekerId: uuid()
			.notNull()
			.references(() => seekers.accountId, { onDelete: 'cascade' }),
		section: text({ enum: ['basics', 'work', 'place', 'education', 'career', 'pr'] }).notNull(),
		content: jsonb().$type<Typed>().notNull(),
		version: integer().notNull(),
		savedAt: moment().notNull()
	},
	(t) => [primaryKey({ columns: [t.seekerId, t.section] })]
);

/**
 * What an officer saw when a person's registration was last looked through: whatever differs from it is new to the
 * office. `changedAt`: since when something does.
 */
export const registrationChecks = pgTable(
	'registration_checks',
	{
		seekerId: uuid()
			.primaryKey()
			.references(() => seekers.accountId, { onDelete: 'cascade' }),
		content: jsonb().$type<Written>().notNull(),
		checkedAt: moment().notNull(),
		checkedById: uuid().references(() => accounts.id, { onDelete: 'set null' }),
		changedAt: moment()
	},
	(t) => [
		index('changed_registrations')
			.on(t.changedAt)
			.where(sql`${t.changedAt} is not null`)
	]
);

/** PRV-3: what a person tells of a disability, apart from everything else. A row needs the consent to use it. */
export const seekerDisabilities = pgTable('seeker_disabilities', {
	seekerId: uuid()
		.primaryKey()
		.references(() => seekers.accountId, { onDelete: 'cascade' }),
	content: jsonb().$type<Typed>().notNull(),
	version: integer().notNull(),
	savedAt: moment().notNull()
});
