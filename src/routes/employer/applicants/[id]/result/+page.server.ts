import { redirect } from '@sveltejs/kit';
import type { Applicant } from '#lib/applicants/applicant.ts';
import { resultForm } from '#lib/results/result.ts';
import { isOpen } from '#lib/applications/rules.ts';
import { readApplicant } from '#lib/applicants/server/read-applicant.ts';
import { registerResult } from '#lib/results/server/register-result.ts';
import { isThrough } from '#lib/calendar/tokyo.ts';
import { documentsOfApplication } from '#lib/documents/server/queries.ts';
import { only } from '#lib/server/only.ts';
import { asEmployer } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import { readForm } from '#lib/web/read-form.ts';
import { submit } from '#lib/web/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = page(async ({ locals, params, depends }) => {
	depends('app:applicant');
	const ctx = asEmployer(locals);
	const [applicant, documents] = await Promise.all([
		readApplicant(ctx, params.id),
		documentsOfApplication(ctx, params.id)
	]);
	const now = ctx.now();
	return {
		applicant: aboutResult(applicant, now),
		documents: documents.map((document) => only(document, 'id', 'kind', 'state')),
		now,
		hideTabs: true,
		back: { href: `/employer/applicants/${params.id}`, label: '応募者情報へ戻る' }
	};
}) satisfies PageServerLoad;

/** What is said of the applicant here: nothing of what they wrote. The office, where it is to be telephoned. */
function aboutResult(applicant: Applicant, now: Date) {
	const { result, state, resultUntil } = applicant;
	const cancellation = result ? null : applicant.cancellation;
	const possible = (isOpen(state) || state === 'unknown') && isThrough(now, resultUntil);
	const asksOffice = result ?? (!possible && !cancellation && state !== 'declined');
	return {
		...only(applicant, 'id', 'seekerName', 'title', 'number', 'state', 'resultUntil'),
		...{ conversationId: applicant.conversationId, result },
		...{ cancellation, office: asksOffice ? applicant.office : null }
	};
}

export const actions = {
	/** 次へ進む: only looks at what was entered; nothing is registered yet. */
	check: ({ request }) => submit(resultForm, request, async (result) => result),
	/** 戻って直す: the same form with everything that was entered. */
	edit: async ({ request }) => ({ values: await readForm(request) }),
	register: async ({ locals, params, request }) => {
		const answer = await submit(resultForm, request, (result) =>
			registerResult(asEmployer(locals), params.id, result)
		);
		if ('done' in answer) redirect(303, `/employer/applicants/${params.id}/result`);
		return answer;
	}
} satisfies Actions;
