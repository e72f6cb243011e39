import { and, eq, inArray, isNull, ne } from 'drizzle-orm';
import { applications } from '#lib/applications/server/schema.ts';
import type { Tx } from '#lib/server/db.ts';
import { publish } from '#lib/server/events.ts';
import { enqueue, type Job } from '#lib/server/jobs.ts';
import type { Erasure } from '../rules.ts';
import { discardFiles, keysOf } from './keep-files.ts';
import { documents } from './schema.ts';

type Row = typeof documents.$inferSelect;

/**
 * CLK-11: both sides lose the documents of an application, and both hear it. That there were some, when
 * they went and why stays. Idempotent; the first reason stands.
 */
export async function eraseDocuments(
	{ db, now }: { db: Tx; now: () => Date },
	applicationId: string,
	reason: 'cancel' | 'decline' | 'result' | 'term'
): Promise<void> {
	const rows = await db
		.select()
		.from(documents)
		.where(and(eq(documents.applicationId, applicationId), ne(documents.state, 'erased')))
		// Always in the same order, so that two who erase cannot wait for each other.
		.orderBy(documents.id)
		.for('update');
	if (rows.length === 0) return;
	await eraseRows(db, rows, reason, now());
	const [application] = await db
		.select({ seekerId: applications.seekerId, establishmentId: applications.establishmentId })
		.from(applications)
		.where(eq(applications.id, applicationId));
	if (!application) return;
	const { seekerId, establishmentId } = application;
	await publish(db, {
		type: 'documents.erased',
		to: [`account:${seekerId}`, `establishment:${establishmentId}`],
		data: { applicationId, seekerId, reason }
	});
}

/** 退会: files that were never sent with an application. Those that were are erased as it ends. */
export async function eraseUnsent(tx: Tx, seekerId: string, at: Date): Promise<void> {
	const files = await tx
		.select()
		.from(documents)
		.where(and(eq(documents.seekerId, seekerId), isNull(documents.applicationId)))
		.orderBy(documents.id)
		.for('update');
	await eraseRows(tx, files, 'removed', at);
}

/** From this commit on nobody can open them; the bytes follow in a job that tries until they are gone. */
export async function eraseRows(tx: Tx, rows: Row[], reason: Erasure, now: Date): Promise<void> {
	const left = rows.filter(({ state }) => state !== 'erased');
	if (left.length === 0) return;
	await tx
		.update(documents)
		.set({
			state: 'erased',
			storageKey: null,
			previewKey: null,
			erasedAt: now,
			eraseReason: reason
		})
		.where(
			inArray(
				documents.id,
				left.map(({ id }) => id)
			)
		);
	await enqueue(tx, discardBytes, { keys: left.flatMap(keysOf) });
}

export const discardBytes: Job<{ keys: string[] }> = {
	name: 'documents.discard',
	concurrency: 8,
	patience: 'for ever',
	run: (_, { keys }) => discardFiles(keys)
};
