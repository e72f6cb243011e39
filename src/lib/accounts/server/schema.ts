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
import { purposes } from '../keys.ts';

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
		/** ACC-9: does signing in ask for a code by mail? Empty where the person has not chosen. */
		asksForCode: boolean(),
		/** When the password came by way of the mailbox alone: a code by mail is then no second step. */
		passwordMailedAt: moment(),
		/** When the password or the address was last changed, by whomever; empty since opening. */
		waysInChangedAt: moment(),
		/** 退会: the row stays for the records that point at it, and opens nothing any more. */
		withdrawnAt: moment()
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
		/** ACC-11: being used moves it on, but never past `endsAt`. */
		expiresAt: moment().notNull(),
		startedAt: moment().notNull().defaultNow(),
		/** However much it is used. */
		endsAt: moment()
			.notNull()
			.default(sql`now() + interval '12 hours'`),
		/** In which program and on what kind of machine, in words: Chrome（Windows）. */
		place: text().notNull().default(''),
		/** 共用のパソコン: it ends sooner and leaves nothing behind. */
		kiosk: boolean().notNull().default(false),
		/** Opened by a password alone by somebody who needs a second step: it opens nothing but its set-up. */
		unproven: boolean().notNull().default(false)
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
		purpose: text({ enum: purposes }).notNull(),
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
		/** ACC-11: asked for after many wrong passwords; the page that waits must not tell what came of this one. */
		guarded: boolean().notNull().default(false),
		tries: integer().notNull().default(0)
	},
	(t) => [
		index().on(t.accountId),
		check(
			'known_purpose',
			sql`${t.purpose} in ('opening', 'joining', 'forgotten', 'sign-in', 'app', 'new-address', 'old-address', 'recovery')`
		)
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

/**
 * A new address for an account: confirmed with a key of each mailbox, or at an office by a key of the new one alone;
 * for a while the old one can take it back. A row is written for an address somebody else has, too; its key is never sent.
 */
export const addressChanges = pgTable(
	'address_changes',
	{
		id: uuid().primaryKey().defaultRandom(),
		accountId: uuid()
			.notNull()
			.references(() => accounts.id, { onDelete: 'cascade' }),
		oldAddress: text().notNull(),
		newAddress: text().notNull(),
		oldKeyId: uuid().references(() => keys.id, { onDelete: 'set null' }),
		newKeyId: uuid().references(() => keys.id, { onDelete: 'set null' }),
		askedAt: moment().notNull(),
		/** Of an officer who saw who the person is; empty where the person asked themselves. */
		askedById: uuid().references(() => accounts.id, { onDelete: 'set null' }),
		/** Which 本人確認書類 the officer saw. No number of it and no copy. */
		document: text(),
		/** Why it waits for a second officer, or for a day; empty where it goes on at once. */
		heldFor: text({ enum: ['no-document', 'changed'] }),
		heldUntil: moment(),
		releasedById: uuid().references(() => accounts.id, { onDelete: 'set null' }),
		releasedAt: moment(),
		/** May the old mailbox take the change back? Only one that was read for it: another may be lost, or somebody else's. */
		stoppable: boolean().notNull().default(true),
		changedAt: moment(),
		/** Of the link in the mail to the old address. */
		stopHash: text().unique('one_change_per_stop'),
		stoppedAt: moment()
	},
	(t) => [
		index().on(t.accountId, t.askedAt),
		index('recoveries_that_wait')
			.on(t.askedAt)
			.where(sql`${t.heldUntil} is not null and ${t.changedAt} is null`)
	]
);
