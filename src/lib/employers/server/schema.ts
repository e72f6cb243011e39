import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { accounts } from '#lib/accounts/server/schema.ts';
import { offices } from '#lib/offices/server/schema.ts';
import { moment } from '#lib/server/columns.ts';

/** 事業所: the unit that uses a My Page (ACC-14). */
export const establishments = pgTable(
	'establishments',
	{
		id: uuid().primaryKey().defaultRandom(),
		/** 事業所番号, ID-2. */
		number: text().notNull().unique(),
		name: text().notNull(),
		nameKana: text().notNull(),
		postcode: text().notNull(),
		address: text().notNull(),
		phone: text(),
		website: text(),
		/** 職場情報サイト, shown only when there is one. */
		workplaceInfoUrl: text(),
		officeId: uuid()
			.notNull()
			.references(() => offices.id),
		/** Null: no 求人者マイページ, so nothing online reaches it. */
		myPageSince: moment()
	},
	(t) => [
		// By each two characters of name and reading; see the migration.
		index('establishments_by_name')
			.using('gin', sql`name_pieces(${t.name}, ${t.nameKana})`)
			.where(sql`${t.myPageSince} is not null`),
		check('establishment_number', sql`${t.number} ~ '^\\d{4}-\\d{6}-\\d$'`)
	]
);

export const employerLogins = pgTable(
	'employer_logins',
	{
		accountId: uuid()
			.primaryKey()
			.references(() => accounts.id, { onDelete: 'cascade' }),
		establishmentId: uuid()
			.notNull()
			.references(() => establishments.id),
		department: text().notNull(),
		name: text().notNull()
	},
	(t) => [index().on(t.establishmentId)]
);
