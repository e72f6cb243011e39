import { bigint, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { accounts } from '#lib/accounts/server/schema.ts';
import { moment } from '#lib/server/columns.ts';

/** ACC-10: devices that need no code for a while. Their cookie's token is stored hashed. */
export const devices = pgTable(
	'remembered_devices',
	{
		id: text().primaryKey(),
		accountId: uuid()
			.notNull()
			.references(() => accounts.id, { onDelete: 'cascade' }),
		expiresAt: moment().notNull(),
		rememberedAt: moment().notNull().defaultNow(),
		place: text().notNull().default('')
	},
	(t) => [index().on(t.accountId)]
);

/** 予備コード, hashed with one salt for all that were made together; a used one is deleted. */
export const recoveryCodes = pgTable(
	'recovery_codes',
	{
		id: uuid().primaryKey().defaultRandom(),
		accountId: uuid()
			.notNull()
			.references(() => accounts.id, { onDelete: 'cascade' }),
		salt: text().notNull(),
		codeHash: text().notNull(),
		madeAt: moment().notNull()
	},
	(t) => [index().on(t.accountId)]
);

/** 認証アプリ: one an account, in use once a code of it was typed in. */
export const authenticators = pgTable('authenticators', {
	accountId: uuid()
		.primaryKey()
		.references(() => accounts.id, { onDelete: 'cascade' }),
	/** The secret shared with the app; its key is not in the database. */
	sealedSecret: text().notNull(),
	/** Where it is being set up: no other session is shown the secret. */
	session: text().notNull(),
	madeAt: moment().notNull(),
	confirmedAt: moment(),
	/** The latest thirty seconds whose code was used: none works twice. */
	lastStep: bigint({ mode: 'number' }).notNull()
});
