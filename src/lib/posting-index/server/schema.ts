import {
	bigint,
	bigserial,
	boolean,
	customType,
	date,
	index,
	integer,
	pgTable,
	primaryKey,
	smallint,
	text,
	uuid
} from 'drizzle-orm/pg-core';
import { postings } from '#lib/postings/server/schema.ts';
import { moment } from '#lib/server/columns.ts';

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

/**
 * What searching reads of the open postings, and nothing else does: one narrow row each, so that a look at all of
 * them is short. `words` lies outside of the row. A trigger takes a row away in the transaction that closes or
 * hides its posting; `index-postings.ts` fills it. A partition for each 職業 group (by a migration): what shares a
 * word mostly shares an occupation, so that what is found lies in few pages.
 */
export const postingIndex = pgTable(
	'posting_index',
	{
		postingId: uuid()
			.notNull()
			.references(() => postings.id, { onDelete: 'cascade' }),
		establishmentId: uuid().notNull(),
		/** 受付年月日 and 求人番号 in one number: the order of 新着順. */
		newest: bigint({ mode: 'bigint' }).notNull(),
		/** Bits, in the order of `marks`. */
		marks: bigint({ mode: 'bigint' }).notNull(),
		/** Bits, in the order of `choices`. */
		chosen: bigint({ mode: 'bigint' }).notNull(),
		receivedOn: date().notNull(),
		openUntil: date().notNull(),
		/** Yen by the month, an hourly wage for 160 hours. */
		wageLower: integer().notNull(),
		wageUpper: integer().notNull(),
		plainLower: integer().notNull(),
		plainUpper: integer().notNull(),
		town: integer().notNull(),
		occupationCode: integer().notNull(),
		prefecture: smallint().notNull(),
		occupationGroup: smallint().notNull(),
		visibility: smallint().notNull(),
		ageLower: smallint().notNull(),
		ageUpper: smallint().notNull(),
		ageLimited: boolean().notNull(),
		/** Tenths of an hour a month. */
		overtime: smallint().notNull(),
		yearlyHolidays: smallint().notNull(),
		walk: smallint().notNull(),
		retirementAge: smallint().notNull(),
		from1: smallint().notNull(),
		until1: smallint().notNull(),
		from2: smallint().notNull(),
		until2: smallint().notNull(),
		from3: smallint().notNull(),
		until3: smallint().notNull(),
		from4: smallint().notNull(),
		until4: smallint().notNull(),
		words: tsvector().notNull()
	},
	(t) => [
		// A posting has one row, whose partition changes with its occupation.
		primaryKey({ columns: [t.postingId, t.occupationGroup] }),
		index('index_by_words').using('gin', t.words),
		index('index_by_newest').on(t.newest),
		index('index_by_place').on(t.prefecture, t.town),
		// With what is mostly asked beside pay (by a migration), so that to count is to read the index alone.
		index('index_by_wage_lower').on(t.wageLower, t.newest),
		index('index_by_wage_upper').on(t.wageUpper, t.newest),
		index('index_by_deadline').on(t.openUntil, t.newest.desc().nullsFirst()),
		index('index_by_establishment').on(t.establishmentId)
	]
);

/** Postings whose index row is missing or out of date: written by a trigger, together with the change. */
export const unindexedPostings = pgTable(
	'unindexed_postings',
	{
		postingId: uuid()
			.primaryKey()
			.references(() => postings.id, { onDelete: 'cascade' }),
		at: moment().notNull().defaultNow()
	},
	(t) => [index().on(t.at)]
);

/**
 * How many index rows there are of each kind, as numbers to be added up: a trigger writes what each statement adds
 * and takes away, so the sum is exact in every transaction; a job folds the rows together.
 */
export const postingTallies = pgTable(
	'posting_tallies',
	{
		id: bigserial({ mode: 'number' }).primaryKey(),
		openUntil: date().notNull(),
		prefecture: smallint().notNull(),
		occupationGroup: smallint().notNull(),
		visibility: smallint().notNull(),
		/** Those bits of `chosen` that a tally tells apart. */
		chosen: bigint({ mode: 'bigint' }).notNull(),
		count: integer().notNull()
	},
	(t) => [index('tallies_by_last_day').on(t.openUntil)]
);

/** Words that so many postings hold that a tally of each is kept; `common-words.ts` finds them. */
export const commonWords = pgTable('common_words', { word: text().primaryKey() });

/**
 * How many index rows hold each common word and each place, as numbers to be added up like those above. Under its
 * letter a word that only seekers may find is counted where everybody does not find it already.
 */
export const wordTallies = pgTable(
	'word_tallies',
	{
		id: bigserial({ mode: 'number' }).primaryKey(),
		word: text().notNull(),
		occupationGroup: smallint().notNull(),
		openUntil: date().notNull(),
		count: integer().notNull()
	},
	(t) => [index('tallies_by_word').on(t.word, t.occupationGroup, t.openUntil)]
);
