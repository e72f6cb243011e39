import { countUndelivered } from '#lib/documents/server/count-documents.ts';
import { documentsOfApplication } from '#lib/documents/server/queries.ts';
import type { Context, EmployerActor } from '#lib/server/context.ts';
import { findApplicationOf } from './find-by-conversation.ts';
import { readApplicant } from './read-applicant.ts';
import { viewApplication } from './view-application.ts';

/**
 * The applicant whom a conversation is about, with what they sent; null where there is no application.
 * It stands beside the conversation to be read, so the application counts as opened (閲覧済).
 */
export async function readMatter(ctx: Context<EmployerActor>, conversationId: string) {
	const id = await findApplicationOf(ctx, conversationId);
	if (!id) return null;
	await viewApplication(ctx, id);
	const [applicant, documents, undelivered] = await Promise.all([
		readApplicant(ctx, id),
		documentsOfApplication(ctx, id),
		countUndelivered(ctx, id)
	]);
	return { applicant, documents, undelivered };
}
