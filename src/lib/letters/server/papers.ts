import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { System } from '#lib/server/context.ts';
import { FileMissing } from '#lib/server/storage-errors.ts';
import { storage } from '#lib/server/storage.ts';
import type { PaperKind } from '../rules.ts';
import { drawAndLog } from './draw-and-log.ts';
import { readLetterFacts } from './queries.ts';
import { papers } from './schema.ts';
import { readSheetFacts } from './sheet-facts.ts';

/** Of all papers in the storage. */
export const FOLDER = 'papers';

/** The bytes of a paper: drawn once from its frozen facts, then the same for ever, also when its file got lost. */
export async function paperBytes(system: System, applicationId: string, kind: PaperKind) {
	const stored = await findStored(system, applicationId, kind);
	if (!stored) return draw(system, applicationId, kind);
	try {
		return await storage().bytes(stored.storageKey);
	} catch (error) {
		if (!(error instanceof FileMissing)) throw error;
		return draw(system, applicationId, kind);
	}
}

const findStored = async ({ db }: System, applicationId: string, kind: PaperKind) => {
	const [row] = await db
		.select({ storageKey: papers.storageKey })
		.from(papers)
		.where(and(eq(papers.applicationId, applicationId), eq(papers.kind, kind)));
	return row;
};

async function draw(system: System, applicationId: string, kind: PaperKind) {
	const bytes = await drawOne(system, applicationId, kind);
	const sha256 = createHash('sha256').update(bytes).digest('hex');
	const storageKey = `${FOLDER}/${applicationId}/${kind}.pdf`;
	await storage().put(storageKey, bytes);
	// Two processes may draw at once; equal facts give equal bytes, so either may be first.
	await system.db
		.insert(papers)
		.values({ applicationId, kind, storageKey, sha256, size: bytes.length, drawnAt: system.now() })
		.onConflictDoNothing();
	return bytes;
}

const drawOne = async (system: System, applicationId: string, kind: PaperKind) =>
	kind === 'posting_sheet'
		? drawAndLog(kind, await readSheetFacts(system.db, applicationId))
		: drawAndLog(kind, await readLetterFacts(system.db, applicationId));
