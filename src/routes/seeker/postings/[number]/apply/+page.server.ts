import { redirect } from '@sveltejs/kit';
import { appliedOf } from '#lib/applications/application.ts';
import { applicationForm, draftForm } from '#lib/applications/forms.ts';
import { askedKind } from '#lib/applications/rules.ts';
import { readApplyPage } from '#lib/applications/server/apply-page.ts';
import { attachToDraft, removeFromDraft } from '#lib/documents/server/draft-documents.ts';
import { saveDraft } from '#lib/applications/server/save-draft.ts';
import { documentLimits } from '#lib/documents/server/limits.ts';
import { documentsOfDraft } from '#lib/documents/server/queries.ts';
import { asSeeker } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import { submit } from '#lib/web/submit.ts';
import { submitFiles } from '#lib/web/submit-files.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = page(async ({ locals, params, url, depends }) => {
	depends('app:apply');
	const ctx = asSeeker(locals);
	const apply = await readApplyPage(ctx, params.number, askedKind(url.searchParams.get('kind')));
	const hideTabs = true as const;
	const applied = appliedOf(apply);
	if (applied) return { applied, hideTabs, back: home };
	const back = { href: `/seeker/postings/${params.number}`, label: '求人に戻る' };
	const documents = await documentsOfDraft(ctx, apply.posting.id);
	return {
		apply,
		documents,
		limits: documentLimits(),
		now: ctx.now(),
		hideTabs,
		back
	};
}) satisfies PageServerLoad;

const home = { href: '/seeker', label: 'ホームへ' };

export const actions = {
	next: async ({ locals, params, request, url }) => {
		const ctx = asSeeker(locals);
		// Also what cannot go on yet is kept.
		await submit(draftForm, request.clone(), (words) => saveDraft(ctx, params.number, words));
		const checked = await submit(applicationForm, request, (words) =>
			saveDraft(ctx, params.number, words)
		);
		if (!('done' in checked)) return checked;
		redirect(303, `/seeker/postings/${params.number}/apply/confirm${asked(url)}`);
	},
	save: ({ locals, params, request }) =>
		submit(draftForm, request, (words) => saveDraft(asSeeker(locals), params.number, words)),
	attach: ({ locals, params, request }) =>
		submitFiles(request, (files, values) =>
			attachToDraft(asSeeker(locals), params.number, { files, values })
		),
	remove: ({ locals, params, request }) =>
		submitFiles(request, (_, values) => removeFromDraft(asSeeker(locals), params.number, values))
} satisfies Actions;

const asked = (url: URL) =>
	askedKind(url.searchParams.get('kind')) === 'direct' ? '?kind=direct' : '';
