import { eq } from 'drizzle-orm';
import { applications } from '#lib/applications/server/schema.ts';
import { config } from '#lib/server/config.ts';
import type { System } from '#lib/server/context.ts';
import type { Tx } from '#lib/server/db.ts';
import { publish, type Channel } from '#lib/server/events.ts';
import type { Job } from '#lib/server/jobs.ts';
import { once } from '#lib/server/once.ts';
import { FileMissing } from '#lib/server/storage-errors.ts';
import { storage } from '#lib/server/storage.ts';
import { isDelivered, mayBecome } from '../rules.ts';
import { isAwake, scanBytes, type ScanVerdict } from './clamd.ts';
import { documents } from './schema.ts';

type Row = typeof documents.$inferSelect;
type Outcome = 'clean' | 'unscanned' | 'blocked';

/**
 * Has a document scanned (APP-8). Blocked: the application stands, the file is not delivered, its owner is
 * told. Nobody to scan: 未検査 at once, and tried again where there is a scanner, since it may come back.
 */
export const scanDocument: Job<{ documentId: string }> = {
	name: 'documents.scan',
	concurrency: 2,
	patience: { days: 7 },
	async run(system, { documentId }) {
		const document = await beginScan(system, documentId);
		if (!document?.storageKey) return;
		const scanned = await scan(document.storageKey, system.now());
		await system.db.transaction((tx) =>
			record(tx, system.now(), documentId, outcomes[scanned.verdict])
		);
		// Where no scanner is set, trying again would change nothing.
		if (scanned.verdict === 'unscanned' && config().CLAMD_URL)
			throw new Error(`Not scanned: ${scanned.why}`);
	}
};

const outcomes = { clean: 'clean', found: 'blocked', unscanned: 'unscanned' } as const;

/** Undefined when there is nothing left to decide. */
function beginScan({ db }: System, id: string): Promise<Row | undefined> {
	return db.transaction(async (tx) => {
		const row = await lockRow(tx, id);
		if (row?.state === 'received')
			await tx.update(documents).set({ state: 'scanning' }).where(eq(documents.id, id));
		const undecided = row && (row.state === 'scanning' || mayBecome(row.state, 'scanning'));
		return undecided ? row : undefined;
	});
}

/** While it is known to be silent nobody waits for it: each would wait half a minute, one after the other. */
const SILENT = 60_000;
const scanner = once('scanner', () => ({ silentUntil: 0 }));

async function scan(key: string, now: Date): Promise<ScanVerdict> {
	const { CLAMD_URL } = config();
	if (!CLAMD_URL) return { verdict: 'unscanned', why: 'CLAMD_URL is not set' };
	if (now.getTime() < scanner.silentUntil) return { verdict: 'unscanned', why: 'silent just now' };
	try {
		const verdict = await scanBytes(CLAMD_URL, await storage().bytes(key));
		if (verdict.verdict === 'unscanned' && !(await isAwake(CLAMD_URL)))
			scanner.silentUntil = now.getTime() + SILENT;
		return verdict;
	} catch (error) {
		if (!(error instanceof FileMissing)) throw error;
		// Whoever opens it hears that it is lost; 検査中 would be waited for.
		return { verdict: 'unscanned', why: error.message };
	}
}

async function record(tx: Tx, now: Date, id: string, outcome: Outcome): Promise<void> {
	const row = await lockRow(tx, id);
	// Erased while it was being scanned, or decided by the job's other run.
	if (!row || !mayBecome(row.state, outcome)) return;
	const scannedAt = outcome === 'unscanned' ? null : now;
	await tx.update(documents).set({ state: outcome, scannedAt }).where(eq(documents.id, id));

	const { seekerId, applicationId, kind } = row;
	const about = { documentId: id, seekerId, applicationId };
	const owner: Channel<'account'> = `account:${seekerId}`;
	// Also when it is taken away from whoever had it unscanned.
	const isTheirs = isDelivered(outcome) || isDelivered(row.state);
	const to = isTheirs ? [owner, ...(await receiver(tx, applicationId))] : [owner];
	await publish(tx, { type: 'document.scanned', to, data: { ...about, state: outcome } });
	if (outcome === 'blocked')
		await publish(tx, { type: 'document.blocked', to: [owner], data: { ...about, kind } });
}

async function receiver(tx: Tx, applicationId: string | null): Promise<Channel<'establishment'>[]> {
	if (!applicationId) return [];
	const [application] = await tx
		.select({ establishmentId: applications.establishmentId })
		.from(applications)
		.where(eq(applications.id, applicationId));
	return application ? [`establishment:${application.establishmentId}`] : [];
}

async function lockRow(tx: Tx, id: string): Promise<Row | undefined> {
	const [row] = await tx.select().from(documents).where(eq(documents.id, id)).for('update');
	return row;
}
