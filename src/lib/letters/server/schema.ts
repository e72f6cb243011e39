import {
	date,
	index,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	smallint,
	text,
	uuid
} from 'drizzle-orm/pg-core';
import { applications } from '#lib/applications/server/schema.ts';
import { offices } from '#lib/offices/server/schema.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import { moment } from '#lib/server/columns.ts';
import type { ActivityRecordFacts, LetterFacts } from '../facts.ts';

/** 紹介状. Its facts and number are frozen when the application is made; a trigger refuses any change of them. */
export const letters = pgTable(
	'letters',
	{
		id: uuid().primaryKey().defaultRandom(),
		applicationId: uuid()
			.notNull()
			.unique()
			.references(() => applications.id),
		officeId: uuid()
			.notNull()
			.references(() => offices.id),
		/** 紹介番号 without the -A, -B of its two papers (ID-6). */
		number: text().notNull().unique(),
		code: text().notNull().unique(),
		facts: jsonb().$type<LetterFacts>().notNull(),
		issuedAt: moment().notNull(),
		/** 取消による失効. */
		revokedAt: moment()
	},
	(t) => [index().on(t.officeId)]
);

/** Papers drawn once from frozen facts: the bytes in storage are the same ever after. */
export const papers = pgTable(
	'papers',
	{
		applicationId: uuid()
			.notNull()
			.references(() => applications.id),
		kind: text({ enum: ['letter', 'result_slip', 'posting_sheet'] }).notNull(),
		storageKey: text().notNull(),
		sha256: text().notNull(),
		size: integer().notNull(),
		drawnAt: moment().notNull()
	},
	(t) => [primaryKey({ columns: [t.applicationId, t.kind] })]
);

/** The last serial an office gave out in a fiscal year. */
export const letterSerials = pgTable(
	'letter_serials',
	{
		officeId: uuid()
			.notNull()
			.references(() => offices.id),
		fiscalYear: smallint().notNull(),
		last: integer().notNull()
	},
	(t) => [primaryKey({ columns: [t.officeId, t.fiscalYear] })]
);

/** 求職活動証明: what a seeker did within a period, frozen when it is issued and drawn from that each time. */
export const activityRecords = pgTable(
	'activity_records',
	{
		id: uuid().primaryKey().defaultRandom(),
		seekerId: uuid()
			.notNull()
			.references(() => seekers.accountId),
		officeId: uuid()
			.notNull()
			.references(() => offices.id),
		number: text().notNull().unique(),
		code: text().notNull().unique(),
		fromDay: date().notNull(),
		untilDay: date().notNull(),
		facts: jsonb().$type<ActivityRecordFacts>().notNull(),
		issuedAt: moment().notNull()
	},
	(t) => [index().on(t.seekerId, t.issuedAt)]
);

/** The last K number an office gave out in a fiscal year. */
export const activityRecordSerials = pgTable(
	'activity_record_serials',
	{
		officeId: uuid()
			.notNull()
			.references(() => offices.id),
		fiscalYear: smallint().notNull(),
		last: integer().notNull()
	},
	(t) => [primaryKey({ columns: [t.officeId, t.fiscalYear] })]
);
