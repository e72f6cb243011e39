import { sql } from 'drizzle-orm';
import {
	bigserial,
	boolean,
	check,
	index,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	smallint,
	text,
	unique,
	uuid
} from 'drizzle-orm/pg-core';
import type { Conditions } from '#lib/conditions/conditions.ts';
import { postings } from '#lib/postings/server/schema.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import { moment } from '#lib/server/columns.ts';

/** 検索条件: a search kept by name, which tells of new postings by itself. */
export const savedSearches = pgTable(
	'saved_searches',
	{
		id: uuid().primaryKey().defaultRandom(),
		seekerId: uuid()
			.notNull()
			.references(() => seekers.accountId, { onDelete: 'cascade' }),
		/** SRC-1: the places are numbered, so that not even a race makes a fourth. */
		slot: smallint().notNull(),
		name: text().notNull(),
		conditions: jsonb().$type<Partial<Conditions>>().notNull(),
		/** What every posting that matches has (`keys.ts`): one of the keys, which the index finds candidates by, … */
		keys: text().array().notNull(),
		/** … all of these marks, … */
		marks: text().array().notNull(),
		/** … all of these words somewhere in its texts, … */
		words: text().array().notNull(),
		/** … and a wage that reaches this. */
		monthlyFrom: integer(),
		hourlyFrom: integer(),
		/** Also in a mail once a day. */
		daily: boolean().notNull().default(false),
		savedAt: moment().notNull(),
		/** Postings found later are 新着. */
		lookedAt: moment().notNull(),
		/** Postings found later are in the next mail. */
		mailedAt: moment().notNull()
	},
	(t) => [
		unique('one_saved_search_per_place').on(t.seekerId, t.slot),
		index('saved_searches_by_key').using('gin', t.keys),
		check('three_places', sql`${t.slot} between 1 and 3`)
	]
);

/** That a saved search has told of a posting: once, whatever happens to either. */
export const searchAlerts = pgTable(
	'search_alerts',
	{
		searchId: uuid()
			.notNull()
			.references(() => savedSearches.id, { onDelete: 'cascade' }),
		postingId: uuid()
			.notNull()
			.references(() => postings.id, { onDelete: 'cascade' }),
		foundAt: moment().notNull()
	},
	(t) => [
		primaryKey({ columns: [t.searchId, t.postingId] }),
		index('newest_alerts').on(t.searchId, t.foundAt),
		index().on(t.postingId)
	]
);

/**
 * Postings that have just become open and that no saved search was asked about yet. Filled by triggers; without a
 * reference, which would be checked for each of the thousands of an import.
 */
export const openedPostings = pgTable('opened_postings', {
	id: bigserial({ mode: 'number' }).primaryKey(),
	postingId: uuid().notNull()
});
