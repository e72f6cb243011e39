import { and, eq, lt, ne, or } from 'drizzle-orm';
import { addDays, startOfDay, tokyoDay } from '#lib/calendar/tokyo.ts';
import { postings } from '#lib/postings/server/schema.ts';
import type { System } from '#lib/server/context.ts';
import type { Job } from '#lib/server/jobs.ts';
import { keptThrough } from '../rules.ts';
import { eraseDocuments, eraseRows } from './erase-documents.ts';
import { documents } from './schema.ts';

/** CLK-11 (c): drafts never sent, and applications nobody answered, lose their files when the term is over. */
export const eraseAfterTerm: Job = {
	name: 'documents.erase-after-term',
	cron: '10 0 * * *',
	patience: { hours: 20 },
	async run(system) {
		const today = tokyoDay(system.now());
		for (const posting of await postingsWithDocuments(system, today))
			if (keptThrough(posting) < today) await eraseOf(system, posting.id);
	}
};

/** No term is shorter than the 59 days from the last of December to that of February. */
function postingsWithDocuments({ db }: System, today: string) {
	const long = addDays(today, -59);
	return db
		.selectDistinct({
			id: postings.id,
			openUntil: postings.openUntil,
			closedAt: postings.closedAt
		})
		.from(documents)
		.innerJoin(postings, eq(postings.id, documents.postingId))
		.where(
			and(
				ne(documents.state, 'erased'),
				or(lt(postings.openUntil, long), lt(postings.closedAt, startOfDay(long)))
			)
		);
}

/** One posting a transaction: the night's work may be long, and a failure undoes only its own. */
function eraseOf({ db, now }: System, postingId: string): Promise<void> {
	return db.transaction(async (tx) => {
		const rows = await tx
			.select()
			.from(documents)
			.where(and(eq(documents.postingId, postingId), ne(documents.state, 'erased')))
			.orderBy(documents.id)
			.for('update');
		const sentWith = new Set(rows.flatMap(({ applicationId }) => applicationId ?? []));
		for (const id of sentWith) await eraseDocuments({ db: tx, now }, id, 'term');
		await eraseRows(
			tx,
			rows.filter(({ applicationId }) => applicationId === null),
			'term',
			now()
		);
	});
}
