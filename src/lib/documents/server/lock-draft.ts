import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import type { Tx } from '#lib/server/db.ts';
import { documents } from './schema.ts';

/**
 * The files of a draft, which nobody else adds to or takes from until the transaction ends: two tabs that add
 * the fourth file at once take turns. There is no row to lock before the first.
 */
export async function lockDraft(tx: Tx, seekerId: string, postingId: string) {
	await tx.execute(
		sql`select pg_advisory_xact_lock(hashtextextended(${`documents ${seekerId} ${postingId}`}, 0))`
	);
	return tx
		.select()
		.from(documents)
		.where(
			and(
				eq(documents.seekerId, seekerId),
				eq(documents.postingId, postingId),
				isNull(documents.applicationId),
				ne(documents.state, 'erased')
			)
		)
		.for('update');
}
