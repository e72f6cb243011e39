import { attachDocuments } from './attach-documents.ts';
import { DocumentNotFound } from './errors.ts';
import { removeDocument } from './remove-document.ts';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import { draftForm } from '#lib/applications/forms.ts';
import { check } from '#lib/text/check.ts';
import { isUuid } from '#lib/text/uuid.ts';
import { saveDraft } from '#lib/applications/server/save-draft.ts';
import { readStanding } from '#lib/applications/server/standing.ts';

type Values = Record<string, string | string[]>;

/** Adds files to the draft. Without scripts the whole form comes with them: its words are kept first. */
export async function attachToDraft(
	ctx: Context<SeekerActor>,
	number: string,
	sent: { files: { name: string; bytes: Uint8Array }[]; values: Values }
) {
	await keepWords(ctx, number, sent.values);
	const about = { seekerId: ctx.actor.id, number, kind: 'referral' } as const;
	const { posting } = await readStanding(ctx.db, about);
	const { kind } = sent.values;
	return attachDocuments(ctx, { postingId: posting.id, kind, files: sent.files });
}

/** Takes a file out of the draft; the words of the form are kept likewise. */
export async function removeFromDraft(ctx: Context<SeekerActor>, number: string, values: Values) {
	await keepWords(ctx, number, values);
	const id = String(values.documentId);
	if (!isUuid(id)) throw new DocumentNotFound();
	await removeDocument(ctx, id);
}

async function keepWords(ctx: Context<SeekerActor>, number: string, values: Values) {
	const words = 'motivation' in values && check(draftForm, values);
	if (words && words.success) await saveDraft(ctx, number, words.output);
}
