import { moveForm } from '#lib/applications/forms.ts';
import { moveApplication } from '#lib/applications/server/move-application.ts';
import { readApplicant } from '#lib/applicants/server/read-applicant.ts';
import { shownApplicant } from '#lib/applicants/server/shown-applicant.ts';
import { viewApplication } from '#lib/applications/server/view-application.ts';
import { countUndelivered } from '#lib/documents/server/count-documents.ts';
import { documentsOfApplication } from '#lib/documents/server/queries.ts';
import { asEmployer } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import { submit } from '#lib/web/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = page(async ({ locals, params, depends }) => {
	depends('app:applicant');
	const ctx = asEmployer(locals);
	// Opening the page is what 閲覧済 means; nothing loads it ahead of a press.
	await viewApplication(ctx, params.id);
	const applicant = await readApplicant(ctx, params.id);
	const [documents, undelivered] = await Promise.all([
		documentsOfApplication(ctx, params.id),
		countUndelivered(ctx, params.id)
	]);
	const { phone, steps } = applicant;
	const shown = { ...shownApplicant(applicant, ctx.now()), phone, steps };
	return { applicant: shown, documents, undelivered, now: ctx.now() };
}) satisfies PageServerLoad;

export const actions = {
	move: ({ locals, params, request }) =>
		submit(moveForm, request, (move) => moveApplication(asEmployer(locals), params.id, move))
} satisfies Actions;
