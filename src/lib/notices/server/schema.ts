import { bigserial, index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { accounts } from '#lib/accounts/server/schema.ts';
import { moment } from '#lib/server/columns.ts';

/** お知らせ: what a person has not seen yet, and where to see it. */
export const notices = pgTable(
	'notices',
	{
		id: bigserial({ mode: 'number' }).primaryKey(),
		accountId: uuid()
			.notNull()
			.references(() => accounts.id, { onDelete: 'cascade' }),
		/** What it is about, e.g. 'recommendation:<id>:sent': telling twice stores once. */
		key: text().notNull(),
		topic: text({
			enum: ['recommendation', 'application', 'message', 'document', 'registration', 'office']
		}).notNull(),
		title: text().notNull(),
		href: text().notNull(),
		createdAt: moment().notNull(),
		readAt: moment()
	},
	(t) => [
		unique('one_notice_per_key').on(t.accountId, t.key),
		index('notices_newest_first').on(t.accountId, t.id)
	]
);
