import type { Context, SeekerActor } from '#lib/server/context.ts';
import type { Document } from '../document.ts';
import { isDocumentKind } from '../rules.ts';
import { attachDocument } from './attach-document.ts';
import { NoFileChosen } from './errors.ts';

/**
 * Adds the files of one form, in order. The first refusal ends it and is told; what was added before it
 * stays, and choosing the same files again adds only what is missing.
 */
export async function attachDocuments(
	ctx: Context<SeekerActor>,
	sent: { postingId: string; kind: unknown; files: { name: string; bytes: Uint8Array }[] }
): Promise<Document[]> {
	if (sent.files.length === 0) throw new NoFileChosen();
	const kind = isDocumentKind(sent.kind) ? sent.kind : undefined;
	const added: Document[] = [];
	for (const file of sent.files)
		added.push(await attachDocument(ctx, { postingId: sent.postingId, kind, ...file }));
	return added;
}
