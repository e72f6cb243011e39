import { bigint, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { accounts } from '#lib/accounts/server/schema.ts';
import { moment } from '#lib/server/columns.ts';
import { ceremonies } from '../passkeys.ts';

/** パスキー: the public half of a key that a device of the person holds. A leaked table opens nothing. */
export const passkeys = pgTable(
	'passkeys',
	{
		id: uuid().primaryKey().defaultRandom(),
		accountId: uuid()
			.notNull()
			.references(() => accounts.id, { onDelete: 'cascade' }),
		/** What the device calls it. */
		credentialId: text().notNull().unique('one_passkey_per_credential'),
		publicKey: text().notNull(),
		/** How often the device says it was used; always 0 where a key lives on several devices. */
		counter: bigint({ mode: 'number' }).notNull(),
		/** How the device can be reached: internal, hybrid, usb … */
		transports: text().array().notNull(),
		name: text().notNull(),
		madeAt: moment().notNull(),
		usedAt: moment()
	},
	(t) => [index().on(t.accountId)]
);

/** What a passkey has to sign: once, soon, and in the browser that asked. Both tokens are stored hashed. */
export const challenges = pgTable(
	'passkey_challenges',
	{
		id: text().primaryKey(),
		browser: text().notNull(),
		purpose: text({ enum: ceremonies }).notNull(),
		/** Nobody's while it is open who signs in. */
		accountId: uuid().references(() => accounts.id, { onDelete: 'cascade' }),
		askedAt: moment().notNull()
	},
	(t) => [index().on(t.accountId), index().on(t.askedAt)]
);
