import { sql } from 'drizzle-orm';
import {
	boolean,
	check,
	date,
	index,
	integer,
	jsonb,
	pgTable,
	smallint,
	text,
	unique,
	uuid
} from 'drizzle-orm/pg-core';
import { establishments } from '#lib/employers/server/schema.ts';
import { offices } from '#lib/offices/server/schema.ts';
import { moment } from '#lib/server/columns.ts';
import type { PostingContent } from '../fields.ts';

/**
 * 求人. What it says is in its versions; the columns here are what searching and matching read,
 * computed from the current version by `derive.ts`.
 */
export const postings = pgTable(
	'postings',
	{
		id: uuid().primaryKey().defaultRandom(),
		number: text().notNull().unique(),
		/** ID-4: the number of the posting that this one renews. */
		renewedFrom: text(),
		establishmentId: uuid()
			.notNull()
			.references(() => establishments.id),
		officeId: uuid()
			.notNull()
			.references(() => offices.id),
		state: text({
			enum: [
				'draft',
				'checking',
				'returned',
				'open',
				'change_checking',
				'stopped',
				'filled',
				'cancelled',
				'refused'
			]
		}).notNull(),
		version: integer().notNull(),
		receivedOn: date().notNull(),
		/** 紹介期限日: holds through that day in Tokyo; compared at read time. */
		openUntil: date().notNull(),
		extended: boolean().notNull().default(false),
		closedAt: moment(),
		visibility: smallint().notNull(),
		title: text().notNull(),
		kind: text({ enum: ['full', 'part'] }).notNull(),
		employmentForm: text().notNull(),
		prefecture: text().notNull(),
		town: text().notNull(),
		occupationGroup: smallint().notNull(),
		wageLower: integer().notNull(),
		wageUpper: integer().notNull(),
		wageUnit: text({ enum: ['month', 'hour'] }).notNull(),
		badges: text().array().notNull(),
		licences: text().array().notNull(),
		acceptsDirect: boolean().notNull(),
		acceptsDocuments: boolean().notNull(),
		headcount: integer().notNull()
	},
	(t) => [
		index().on(t.establishmentId),
		index('open_postings_by_place').on(t.prefecture, t.occupationGroup, t.openUntil),
		index('newest_postings').on(t.receivedOn),
		index('renewed_postings')
			.on(t.renewedFrom)
			.where(sql`${t.renewedFrom} is not null`),
		check('posting_number', sql`${t.number} ~ '^\\d{5}-\\d{1,8}$'`),
		check('known_visibility', sql`${t.visibility} between 1 and 4`),
		check('wage_order', sql`${t.wageLower} <= ${t.wageUpper}`)
	]
);

/** 求人票 as it was at a moment (JOB-23). A trigger refuses any later change. */
export const postingVersions = pgTable(
	'posting_versions',
	{
		id: uuid().primaryKey().defaultRandom(),
		postingId: uuid()
			.notNull()
			.references(() => postings.id, { onDelete: 'cascade' }),
		version: integer().notNull(),
		content: jsonb().$type<PostingContent>().notNull(),
		/** When the office confirmed it. */
		confirmedAt: moment().notNull(),
		/** Verification code of its printed sheet. */
		code: text().notNull().unique()
	},
	(t) => [unique('one_row_per_version').on(t.postingId, t.version)]
);
