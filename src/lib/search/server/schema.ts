import { index, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { establishments } from '#lib/employers/server/schema.ts';
import { postings } from '#lib/postings/server/schema.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import { moment } from '#lib/server/columns.ts';

/** この事業所の求人を表示しない: whose postings a seeker does not want to come across. */
export const mutedEstablishments = pgTable(
	'muted_establishments',
	{
		seekerId: uuid()
			.notNull()
			.references(() => seekers.accountId, { onDelete: 'cascade' }),
		establishmentId: uuid()
			.notNull()
			.references(() => establishments.id, { onDelete: 'cascade' }),
		mutedAt: moment().notNull()
	},
	(t) => [primaryKey({ columns: [t.seekerId, t.establishmentId] }), index().on(t.establishmentId)]
);

/** 閲覧済み: that a person opened a posting. Theirs alone, and theirs to erase. */
export const viewedPostings = pgTable(
	'viewed_postings',
	{
		seekerId: uuid()
			.notNull()
			.references(() => seekers.accountId, { onDelete: 'cascade' }),
		postingId: uuid()
			.notNull()
			.references(() => postings.id, { onDelete: 'cascade' }),
		viewedAt: moment().notNull()
	},
	(t) => [primaryKey({ columns: [t.seekerId, t.postingId] }), index().on(t.postingId)]
);
