import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { moment } from '#lib/server/columns.ts';

/** Who can sign in. What they may do follows from their room: seeker, employer or officer. */
export const accounts = pgTable(
	'accounts',
	{
		id: uuid().primaryKey().defaultRandom(),
		email: text().notNull(),
		passwordHash: text().notNull(),
		role: text({ enum: ['seeker', 'employer', 'officer'] }).notNull(),
		createdAt: moment().notNull().defaultNow(),
		// ACC-11: back-off after failures is counted here, so that every process counts together.
		failures: integer().notNull().default(0),
		lockedUntil: moment()
	},
	(t) => [
		uniqueIndex('one_account_per_address').on(sql`lower(${t.email})`),
		check('known_role', sql`${t.role} in ('seeker', 'employer', 'officer')`)
	]
);

/** Ids are stored hashed: a leaked table opens no session. */
export const sessions = pgTable(
	'sessions',
	{
		id: text().primaryKey(),
		userId: uuid()
			.notNull()
			.references(() => accounts.id, { onDelete: 'cascade' }),
		expiresAt: moment().notNull()
	},
	(t) => [index().on(t.userId)]
);
