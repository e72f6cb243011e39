import { sql } from 'drizzle-orm';
import {
	boolean,
	check,
	date,
	index,
	integer,
	jsonb,
	pgTable,
	text,
	uuid
} from 'drizzle-orm/pg-core';
import { accounts } from '#lib/accounts/server/schema.ts';
import { offices } from '#lib/offices/server/schema.ts';
import { moment } from '#lib/server/columns.ts';
import type { ConsentPurpose } from '../consents.ts';
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
		wishes: jsonb().$type<Wishes>().notNull(),
		/** 仮登録: opened online, and the 求職申込み is not finished. 無効 until then, without a number of an office. */
		provisional: boolean().notNull().default(false),
		/** 求職情報公開: since when employers may see the anonymous profile. Empty: nobody sees it. */
		publishedAt: moment(),
		/** Names the anonymous profile. Never the account's id, which employers know from applications. */
		profileId: uuid().notNull().defaultRandom().unique(),
		/** CLK-15: the last day and the days before it of which the person was warned: 2026-12-31/7. */
		warnedOf: text()
	},
	(t) => [
		index('seekers_of_office').on(t.officeId, t.accountId),
		index('seekers_by_birth_date').on(t.birthDate),
		index('seekers_by_last_day').on(t.validUntil, t.accountId),
		index('newest_published')
			.on(t.publishedAt)
			.where(sql`${t.publishedAt} is not null`),
		index('published_wishes')
			.using('gin', sql`${t.wishes} jsonb_path_ops`)
			.where(sql`${t.publishedAt} is not null`),
		// By each two characters of the names of occupations and licences; see the migration.
		index('published_names')
			.using('gin', sql`wished_pieces(${t.wishes})`)
			.where(sql`${t.publishedAt} is not null`),
		// By each two characters of name and reading; see the migration.
		index('seekers_by_name')
			.using('gin', sql`name_pieces(${t.name}, ${t.nameKana})`)
			.where(sql`not ${t.provisional}`),
		check('seeker_number', sql`${t.number} ~ '^\\d{5}-\\d{1,8}$'`),
		check('known_class', sql`${t.registrationClass} in ('online', 'office')`)
	]
);

/** PRV-3: each consent that was given or taken back, for one purpose, with the wording. Rows are never changed. */
export const seekerConsents = pgTable(
	'seeker_consents',
	{
		id: uuid().primaryKey().defaultRandom(),
		seekerId: uuid()
			.notNull()
			.references(() => seekers.accountId, { onDelete: 'cascade' }),
		purpose: text().$type<ConsentPurpose>().notNull(),
		given: boolean().notNull(),
		version: text().notNull(),
		at: moment().notNull()
	},
	(t) => [index().on(t.seekerId, t.purpose, t.at)]
);

/** ID-3: the last 求職番号 that was given out for an office. */
export const seekerNumbers = pgTable('seeker_numbers', {
	officeNumber: text().primaryKey(),
	last: integer().notNull()
});

/** オンライン相談の申込み: somebody asks their office to talk with them. */
export const consultationRequests = pgTable(
	'consultation_requests',
	{
		id: uuid().primaryKey().defaultRandom(),
		seekerId: uuid()
			.notNull()
			.references(() => seekers.accountId, { onDelete: 'cascade' }),
		officeId: uuid()
			.notNull()
			.references(() => offices.id),
		topic: text({ enum: ['search', 'papers', 'conditions', 'other'] }).notNull(),
		note: text().notNull(),
		requestedAt: moment().notNull(),
		handledAt: moment(),
		handledById: uuid().references(() => accounts.id)
	},
	(t) => [index().on(t.officeId, t.handledAt), index().on(t.seekerId)]
);
