import { redirect } from '@sveltejs/kit';
import { resultForm } from '#lib/applications/result.ts';
import { readApplicant } from '#lib/applications/server/read-applicant.ts';
import { registerResult } from '#lib/applications/server/register-result.ts';
import { documentsOfApplication } from '#lib/documents/server/queries.ts';
import { asEmployer } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import { readForm } from '#lib/web/read-form.ts';
import { submit } from '#lib/web/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = page(async ({ locals, params, depends }) => {
	depends('app:applicant');
	const ctx = asEmployer(locals);
	const applicant = await readApplicant(ctx, params.id);
	return {
		applicant,
		documents: await documentsOfApplication(ctx, params.id),
		now: ctx.now(),
		hideTabs: true,
		back: { href: `/employer/applicants/${params.id}`, label: '応募者情報へ戻る' }
	};
}) satisfies PageServerLoad;

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
