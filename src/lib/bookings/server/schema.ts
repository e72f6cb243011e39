import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { accounts } from '#lib/accounts/server/schema.ts';
import { offices } from '#lib/offices/server/schema.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import { moment } from '#lib/server/columns.ts';

/** 相談の予約: a seeker meets their office at a time, at the counter, by telephone or by video. */
export const bookings = pgTable(
	'bookings',
	{
		id: uuid().primaryKey().defaultRandom(),
		seekerId: uuid()
			.notNull()
			.references(() => seekers.accountId, { onDelete: 'cascade' }),
		officeId: uuid()
			.notNull()
			.references(() => offices.id),
		way: text({ enum: ['visit', 'phone', 'video'] }).notNull(),
		topic: text({ enum: ['registration', 'search', 'papers', 'conditions', 'other'] }).notNull(),
		/** The number to be called; kept for every way, in case a call does not come about. */
		phone: text().notNull(),
		note: text().notNull(),
		startsAt: moment().notNull(),
		state: text({ enum: ['booked', 'held', 'missed', 'cancelled'] }).notNull(),
		/** When the person was told of the time last: by choosing it, or by a reminder. */
		toldAt: moment().notNull(),
		/** How often it was moved: calendars ask which of two files is the newer. */
		moves: integer().notNull().default(0),
		/** The way into the video call. It goes with the consultation. */
		link: text(),
		endedAt: moment(),
		/** Of an officer; empty where the person cancelled. */
		endedById: uuid().references(() => accounts.id, { onDelete: 'set null' })
	},
	(t) => [
		index().on(t.officeId, t.startsAt),
		index().on(t.seekerId, t.startsAt),
		index('waiting_bookings')
			.on(t.startsAt)
			.where(sql`${t.state} = 'booked'`),
		check('known_way', sql`${t.way} in ('visit', 'phone', 'video')`),
		check('known_state', sql`${t.state} in ('booked', 'held', 'missed', 'cancelled')`)
	]
);

/**
 * The places of a half hour that are taken, each by one booking. The key is the promise that nobody gets a place
 * somebody else has: of two who come at once one waits here, and then finds it taken. Giving one up deletes it.
 */
export const takenPlaces = pgTable(
	'taken_places',
	{
		officeId: uuid()
			.notNull()
			.references(() => offices.id),
		startsAt: moment().notNull(),
		place: integer().notNull(),
		bookingId: uuid()
			.notNull()
			.unique('one_place_a_booking')
			.references(() => bookings.id, { onDelete: 'cascade' })
	},
	(t) => [primaryKey({ columns: [t.officeId, t.startsAt, t.place] })]
);

/** When an office offers times, and how many at once; without a row, the usual hours. */
export const officeHours = pgTable(
	'office_hours',
	{
		officeId: uuid()
			.primaryKey()
			.references(() => offices.id, { onDelete: 'cascade' }),
		opensAt: integer().notNull(),
		closesAt: integer().notNull(),
		places: integer().notNull()
	},
	(t) => [
		check('opens_before_it_closes', sql`0 <= ${t.opensAt} and ${t.opensAt} < ${t.closesAt}`),
		check('some_places', sql`${t.places} between 0 and 30`)
	]
);
