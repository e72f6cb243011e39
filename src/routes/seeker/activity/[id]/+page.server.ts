import { readApplication } from '#lib/applications/server/seeker-queries.ts';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { readPaperSending } from '#lib/applications/server/paper-sending.ts';
import { readPostingThen } from '#lib/applications/server/posting-then.ts';
import { reopenApplication } from '#lib/applications/server/reopen-application.ts';
import { reportSilence } from '#lib/silence/server/report-silence.ts';
import { documentsOfApplication } from '#lib/documents/server/queries.ts';
import { asSeeker } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import { submit } from '#lib/web/submit.ts';
import type { Action, Actions, PageServerLoad } from './$types';

export const load = page(async ({ locals, params, depends }) => {
	depends('app:applications');
	const ctx = asSeeker(locals);
	const application = await readApplication(ctx, params.id);
	const [documents, then, sending] = await Promise.all([
		documentsOfApplication(ctx, params.id),
		readPostingThen(ctx, params.id),
		readPaperSending(ctx, params.id)
	]);
	return { application, documents, then, sending, now: ctx.now() };
}) satisfies PageServerLoad;

/** From a list too: either leads to the application, where it stands what came of it. */
const action =
	(run: typeof reportSilence): Action =>
	async ({ locals, params, request }) => {
		const answer = await submit(v.object({}), request, () => run(asSeeker(locals), params.id));
		if (!('done' in answer)) return answer;
		redirect(303, `/seeker/activity/${params.id}`);
	};

export const actions = {
	silent: action(reportSilence),
	reopen: action(reopenApplication)
} satisfies Actions;
