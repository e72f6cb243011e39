import { redirect } from '@sveltejs/kit';
import { appliedOf } from '#lib/applications/application.ts';
import { confirmedForm } from '#lib/applications/forms.ts';
import { documentsOfDraft } from '#lib/documents/server/queries.ts';
import { askedKind } from '#lib/applications/rules.ts';
import { readApplyPage } from '#lib/applications/server/apply-page.ts';
import { submitApplication } from '#lib/applications/server/submit-application.ts';
import { asSeeker } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import { submit } from '#lib/web/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = page(async ({ locals, params, url, depends }) => {
	depends('app:apply');
	const ctx = asSeeker(locals);
	const kind = askedKind(url.searchParams.get('kind'));
	const apply = await readApplyPage(ctx, params.number, kind);
	const hideTabs = true as const;
	const applied = appliedOf(apply);
	if (applied) return { applied, hideTabs, back: { href: '/seeker', label: 'ホームへ' } };
	const form = `/seeker/postings/${params.number}/apply${kind === 'direct' ? '?kind=direct' : ''}`;
	// Nobody confirms what they have not written and agreed to.
	if (!apply.consented && !apply.refusal) redirect(303, form);
	return {
		apply,
		documents: await documentsOfDraft(ctx, apply.posting.id),
		form,
		now: ctx.now(),
		hideTabs,
		back: { href: form, label: '入力に戻る' }
	};
}) satisfies PageServerLoad;

export const actions = {
	apply: async ({ locals, params, request, url }) => {
		const kind = askedKind(url.searchParams.get('kind'));
		const answer = await submit(confirmedForm, request, (confirmed) =>
			submitApplication(asSeeker(locals), { ...confirmed, number: params.number, kind })
		);
		if (!('done' in answer)) return answer;
		redirect(303, `/seeker/postings/${params.number}/apply/done`);
	}
} satisfies Actions;
