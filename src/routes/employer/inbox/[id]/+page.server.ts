import { findApplicationOf } from '#lib/applications/server/find-by-conversation.ts';
import { readApplicant } from '#lib/applicants/server/read-applicant.ts';
import { shownApplicant } from '#lib/applicants/server/shown-applicant.ts';
import { viewApplication } from '#lib/applications/server/view-application.ts';
import { readThread } from '#lib/conversations/server/queries.ts';
import { countUndelivered } from '#lib/documents/server/count-documents.ts';
import { documentsOfApplication } from '#lib/documents/server/queries.ts';
import type { Context, EmployerActor } from '#lib/server/context.ts';
import { asEmployer } from '#lib/web/contexts.ts';
import { conversationActions } from '#lib/web/conversation-actions.ts';
import { page } from '#lib/web/page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = page(async ({ locals, params, url, depends }) => {
	depends('app:thread');
	const ctx = asEmployer(locals);
	const before = Number(url.searchParams.get('before')) || undefined;
	const thread = await readThread(ctx, params.id, { before });
	const application = await findApplicationOf(ctx, params.id);
	const matter = application ? await readMatter(ctx, application) : null;
	return { thread, matter, now: ctx.now(), hideTabs: 'phone' as const };
}) satisfies PageServerLoad;

/** What was sent stands beside the conversation to be read, so the application counts as opened (閲覧済). */
async function readMatter(ctx: Context<EmployerActor>, id: string) {
	await viewApplication(ctx, id);
	const [applicant, documents, undelivered] = await Promise.all([
		readApplicant(ctx, id),
		documentsOfApplication(ctx, id),
		countUndelivered(ctx, id)
	]);
	return { applicant: shownApplicant(applicant, ctx.now()), documents, undelivered };
}

export const actions: Actions = conversationActions(asEmployer, '/employer/inbox');
