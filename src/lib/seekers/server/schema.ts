import { sql } from 'drizzle-orm';
import { boolean, check, date, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { accounts } from '#lib/accounts/server/schema.ts';
import { offices } from '#lib/offices/server/schema.ts';
import { moment } from '#lib/server/columns.ts';
import type { Wishes } from '../wishes.ts';

/** 求職者. Class and validity are two things: an online registrant can be valid, an office registrant invalid. */
export const seekers = pgTable(
	'seekers',
	{
		accountId: uuid()
			.primaryKey()
			.references(() => accounts.id, { onDelete: 'cascade' }),
		/** 求職番号, ID-3. */
		number: text().notNull().unique(),
		// Names are kept as typed: normalising changes some name kanji.
		name: text().notNull(),
		nameKana: text().notNull(),
		birthDate: date().notNull(),
		postcode: text().notNull(),
		address: text().notNull(),
		phone: text().notNull(),
		/** May the telephone number be printed on papers an employer sees? */
		phoneToEmployers: boolean().notNull().default(false),
		officeId: uuid()
			.notNull()
			.references(() => offices.id),
		/** オンライン登録者 or 利用登録者 */
		registrationClass: text({ enum: ['online', 'office'] }).notNull(),
		registeredOn: date().notNull(),
		/** CLK-2, CLK-3: compared at read time, through the end of that day. */
		validUntil: date().notNull(),
		/** Set when the person, an officer or a hiring ended the search before its time. */
		invalidatedAt: moment(),
		wishes: jsonb().$type<Wishes>().notNull()
	},
	(t) => [
		index().on(t.officeId),
		check('seeker_number', sql`${t.number} ~ '^\\d{5}-\\d{1,8}$'`),
		check('known_class', sql`${t.registrationClass} in ('online', 'office')`)
	]
);
