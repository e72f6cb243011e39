import { redirect } from '@sveltejs/kit';
import type { ApplicationCard } from '#lib/applications/application.ts';
import { cancelForm } from '#lib/applications/forms.ts';
import { cancelApplication } from '#lib/applications/server/cancel-application.ts';
import { mayCancel } from '#lib/applications/rules.ts';
import { readCard } from '#lib/applications/server/seeker-queries.ts';
import { only } from '#lib/server/only.ts';
import { asSeeker } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import { submit } from '#lib/web/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = page(async ({ locals, params, depends }) => {
	depends('app:applications');
	const ctx = asSeeker(locals);
	const back = { href: '/seeker/activity', label: '応募中求人一覧に戻る' };
	const now = ctx.now();
	const card = shownOf(await readCard(ctx, params.id), now);
	return { card, now, hideTabs: true as const, back };
}) satisfies PageServerLoad;

/** The application is named as long as something can be done about it, or was. */
const shownOf = (card: ApplicationCard, now: Date) => ({
	...only(card, 'id', 'kind', 'state', 'submittedAt', 'conversationId'),
	title: mayCancel(card, now) ? card.title : '',
	employer: mayCancel(card, now) || card.state === 'cancelled' ? card.employer : ''
});

export const actions = {
	/** Shows once more what would be sent. */
	check: ({ request }) => submit(cancelForm, request, async (form) => form),
	cancel: async ({ locals, params, request }) => {
		const answer = await submit(cancelForm, request, (form) =>
			cancelApplication(asSeeker(locals), params.id, form)
		);
		if (!('done' in answer)) return answer;
		redirect(303, `/seeker/activity/${params.id}/cancel`);
	}
} satisfies Actions;
