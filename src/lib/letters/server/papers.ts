import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { System } from '#lib/server/context.ts';
import { FileMissing } from '#lib/server/storage-errors.ts';
import { storage } from '#lib/server/storage.ts';
import type { LetterFacts } from '../facts.ts';
import type { PaperKind } from '../rules.ts';
import { drawAndLog } from './draw-and-log.ts';
import { findLetterFacts, readLetterFacts } from './queries.ts';
import { papers } from './schema.ts';
import { readSheetFacts } from './sheet-facts.ts';

/** Of all papers in the storage. */
export const FOLDER = 'papers';

/** The bytes of a paper: drawn once from its frozen facts, then the same for ever, also when its file got lost. */
export async function paperBytes(system: System, applicationId: string, kind: PaperKind) {
	const stored = (await findStored(system, applicationId)).get(kind);
	if (!stored) return drawAndStore(system, applicationId, kind);
	try {
		return await storage().bytes(stored);
	} catch (error) {
		if (!(error instanceof FileMissing)) throw error;
		return drawAndStore(system, applicationId, kind);
	}
}

/**
 * Draws those papers of an application that were not drawn yet. Where one cannot be drawn or kept the others are, and
 * then it throws.
 */
export async function drawMissing(system: System, applicationId: string): Promise<void> {
	const [stored, letter] = await Promise.all([
		findStored(system, applicationId),
		findLetterFacts(system.db, applicationId)
	]);
	const kinds: PaperKind[] = letter
		? ['letter', 'result_slip', 'posting_sheet']
		: ['posting_sheet'];
	const outcomes = await Promise.allSettled(
		kinds
			.filter((kind) => !stored.has(kind))
			.map((kind) => draw(system, applicationId, kind, letter))
	);
	await keepRows(
		system,
		outcomes.flatMap((one) => (one.status === 'fulfilled' ? one.value.row : []))
	);
	for (const one of outcomes) if (one.status === 'rejected') throw one.reason;
}

/** The keys of the papers of an application that were drawn. */
async function findStored({ db }: System, applicationId: string) {
	const rows = await db
		.select({ kind: papers.kind, storageKey: papers.storageKey })
		.from(papers)
		.where(eq(papers.applicationId, applicationId));
	return new Map(rows.map(({ kind, storageKey }) => [kind, storageKey]));
}

async function drawAndStore(system: System, applicationId: string, kind: PaperKind) {
	const { bytes, row } = await draw(system, applicationId, kind);
	await keepRows(system, [row]);
	return bytes;
}

/** Draws one and puts it into the storage; the row that owns it is still to be kept. */
async function draw(
	{ db, now }: System,
	applicationId: string,
	kind: PaperKind,
	letter?: LetterFacts
) {
	const bytes =
		kind === 'posting_sheet'
			? await drawAndLog(kind, await readSheetFacts(db, applicationId))
			: await drawAndLog(kind, letter ?? (await readLetterFacts(db, applicationId)));
	const sha256 = createHash('sha256').update(bytes).digest('hex');
	const storageKey = `${FOLDER}/${applicationId}/${kind}.pdf`;
	await storage().put(storageKey, bytes);
	const row = { applicationId, kind, storageKey, sha256, size: bytes.length, drawnAt: now() };
	return { bytes, row };
}

/** Two processes may draw at once; equal facts give equal bytes, so either may be first. */
async function keepRows({ db }: System, rows: (typeof papers.$inferInsert)[]) {
	if (rows.length > 0) await db.insert(papers).values(rows).onConflictDoNothing();
}
