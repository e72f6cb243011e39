import { sql } from 'drizzle-orm';
import {
	boolean,
	check,
	date,
	index,
	integer,
	pgTable,
	text,
	uniqueIndex,
	uuid
} from 'drizzle-orm/pg-core';
import { moment } from '#lib/server/columns.ts';

/** Who can sign in. What they may do follows from their room: seeker, employer or officer. */
export const accounts = pgTable(
	'accounts',
	{
		id: uuid().primaryKey().defaultRandom(),
		email: text().notNull(),
		/** Empty until the person has opened their My Page: an office registers the address first. */
		passwordHash: text(),
		role: text({ enum: ['seeker', 'employer', 'officer'] }).notNull(),
		createdAt: moment().notNull().defaultNow(),
		// ACC-11: back-off after failures is counted here, so that every process counts together.
		failures: integer().notNull().default(0),
		lockedUntil: moment(),
		/** ACC-9: does signing in ask for a code by mail? Empty where the person has not chosen. */
		asksForCode: boolean()
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

/**
 * 認証キー and one-time codes, hashed. A row is also written for an address nobody has, so that asking
 * answers alike and takes as long; it belongs to no account and has no key.
 */
export const keys = pgTable(
	'account_keys',
	{
		id: uuid().primaryKey().defaultRandom(),
		accountId: uuid().references(() => accounts.id, { onDelete: 'cascade' }),
		purpose: text({ enum: ['opening', 'joining', 'forgotten', 'sign-in'] }).notNull(),
		/** As typed, to be shown to whoever typed it. */
		address: text().notNull(),
		askedAt: moment().notNull(),
		/** What the person agreed to on the way here. */
		consentVersion: text(),
		/** Of someone who opens an account online and has no row anywhere else yet. */
		birthDate: date(),
		keyHash: text(),
		/** ACC-4: the key's time runs from here. */
		sentAt: moment(),
		tries: integer().notNull().default(0)
	},
	(t) => [
		index().on(t.accountId),
		check('known_purpose', sql`${t.purpose} in ('opening', 'joining', 'forgotten', 'sign-in')`)
	]
);

/** Which version of プライバシーポリシー and 利用規約 a person agreed to, and when. */
export const consents = pgTable(
	'account_consents',
	{
		id: uuid().primaryKey().defaultRandom(),
		accountId: uuid()
			.notNull()
			.references(() => accounts.id, { onDelete: 'cascade' }),
		version: text().notNull(),
		at: moment().notNull()
	},
	(t) => [index().on(t.accountId)]
);

/** ACC-10: devices that need no code for a while. Their cookie's token is stored hashed. */
export const devices = pgTable(
	'remembered_devices',
	{
		id: text().primaryKey(),
		accountId: uuid()
			.notNull()
			.references(() => accounts.id, { onDelete: 'cascade' }),
		expiresAt: moment().notNull()
	},
	(t) => [index().on(t.accountId)]
);
