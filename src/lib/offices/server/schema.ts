import { date, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { accounts, sessions } from '#lib/accounts/server/schema.ts';
import { moment } from '#lib/server/columns.ts';

/** 公共職業安定所. `number` is the first five digits of the numbers it gives out. */
export const offices = pgTable('offices', {
	id: uuid().primaryKey().defaultRandom(),
	number: text().notNull().unique(),
	name: text().notNull(),
	alias: text().notNull(),
	postcode: text().notNull(),
	address: text().notNull(),
	phone: text().notNull(),
	fax: text()
});

export const officers = pgTable('officers', {
	accountId: uuid()
		.primaryKey()
		.references(() => accounts.id, { onDelete: 'cascade' }),
	officeId: uuid()
		.notNull()
		.references(() => offices.id),
	department: text().notNull(),
	familyName: text().notNull(),
	name: text().notNull()
});

/** PRV-6: each time an officer opens a person's record, with the reason. Rows are never changed. */
export const accessLog = pgTable(
	'access_log',
	{
		id: uuid().primaryKey().defaultRandom(),
		officerId: uuid()
			.notNull()
			.references(() => accounts.id),
		personId: uuid()
			.notNull()
			.references(() => accounts.id),
		reason: text().notNull(),
		at: moment().notNull()
	},
	(t) => [index().on(t.personId, t.at)]
);

/** Where officers come across people whose record they have not opened. */
export const lookupDoors = [
	'search',
	'number',
	'home',
	'bookings',
	'announcement',
	'counter'
] as const;
export type LookupDoor = (typeof lookupDoors)[number];

/**
 * PRV-6: who looked people up without opening a record, by which door and with which words: a name, a 求職番号, the day
 * of a list. One row a day for the same again.
 */
export const lookups = pgTable(
	'lookups',
	{
		officerId: uuid()
			.notNull()
			.references(() => accounts.id),
		day: date().notNull(),
		door: text({ enum: lookupDoors }).notNull(),
		words: text().notNull(),
		/** How many people it showed, the last time. */
		found: integer().notNull(),
		times: integer().notNull().default(1),
		firstAt: moment().notNull(),
		lastAt: moment().notNull()
	},
	(t) => [primaryKey({ columns: [t.officerId, t.day, t.door, t.words] }), index().on(t.day)]
);

/**
 * PRV-6: the one seeker an officer has open, on every screen and in every window. The row goes with the
 * session that opened it, so signing out puts the record away. `personId` is a seeker's account.
 */
export const openSeekers = pgTable('open_seekers', {
	officerId: uuid()
		.primaryKey()
		.references(() => officers.accountId, { onDelete: 'cascade' }),
	personId: uuid()
		.notNull()
		.references(() => accounts.id, { onDelete: 'cascade' }),
	accessId: uuid()
		.notNull()
		.references(() => accessLog.id),
	sessionId: text().references(() => sessions.id, { onDelete: 'cascade', onUpdate: 'cascade' }),
	openedAt: moment().notNull()
});
