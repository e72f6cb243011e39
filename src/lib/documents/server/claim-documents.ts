import { inArray } from 'drizzle-orm';
import type { Tx } from '#lib/server/db.ts';
import { DocumentsChanged } from './errors.ts';
import { lockDraft } from './lock-draft.ts';
import { documents } from './schema.ts';

/**
 * The files of the draft go with the application made from it. `shown` are the ids that the person confirmed:
 * if another window has added or removed one since, nothing is sent and they are asked to look again.
 */
export async function claimDocuments(
	tx: Tx,
	application: { id: string; seekerId: string; postingId: string },
	shown?: string[]
): Promise<void> {
	const draft = await lockDraft(tx, application.seekerId, application.postingId);
	const ids = draft.map(({ id }) => id);
	const same = !shown || (shown.length === ids.length && ids.every((id) => shown.includes(id)));
	if (!same) throw new DocumentsChanged();
	await tx
		.update(documents)
		.set({ applicationId: application.id })
		.where(inArray(documents.id, ids));
}
