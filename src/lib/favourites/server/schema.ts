import { index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { postings } from '#lib/postings/server/schema.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import { moment } from '#lib/server/columns.ts';

/** お気に入り (SRC-2: at most 300 a person). */
export const favourites = pgTable(
	'favourites',
	{
		seekerId: uuid()
			.notNull()
			.references(() => seekers.accountId, { onDelete: 'cascade' }),
		postingId: uuid()
			.notNull()
			.references(() => postings.id, { onDelete: 'cascade' }),
		note: text().notNull().default(''),
		savedAt: moment().notNull()
	},
	(t) => [primaryKey({ columns: [t.seekerId, t.postingId] }), index().on(t.postingId)]
);
