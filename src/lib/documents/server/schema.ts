import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { applications } from '#lib/applications/server/schema.ts';
import { postings } from '#lib/postings/server/schema.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import { moment } from '#lib/server/columns.ts';

/** 応募書類. Belongs to a draft (seeker and posting) until the application is made. */
export const documents = pgTable(
	'documents',
	{
		id: uuid().primaryKey().defaultRandom(),
		seekerId: uuid()
			.notNull()
			.references(() => seekers.accountId),
		postingId: uuid()
			.notNull()
			.references(() => postings.id),
		applicationId: uuid().references(() => applications.id),
		kind: text({ enum: ['resume', 'career', 'job_card', 'other'] }).notNull(),
		fileName: text().notNull(),
		mediaType: text().notNull(),
		size: integer().notNull(),
		sha256: text().notNull(),
		/** Null once erased: only the fact remains. */
		storageKey: text(),
		previewKey: text(),
		state: text({
			enum: ['received', 'scanning', 'clean', 'unscanned', 'blocked', 'erased']
		}).notNull(),
		uploadedAt: moment().notNull(),
		scannedAt: moment(),
		erasedAt: moment(),
		eraseReason: text({ enum: ['cancel', 'decline', 'result', 'term', 'removed'] })
	},
	(t) => [
		index().on(t.applicationId),
		index('documents_to_scan')
			.on(t.id)
			.where(sql`${t.state} in ('received', 'scanning', 'unscanned')`),
		index('documents_by_file').on(t.storageKey),
		index('documents_of_draft').on(t.seekerId, t.postingId),
		check('erased_means_gone', sql`(${t.state} = 'erased') = (${t.storageKey} is null)`)
	]
);
