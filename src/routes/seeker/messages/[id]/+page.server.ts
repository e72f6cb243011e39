import { findApplicationOf } from '#lib/applications/server/find-by-conversation.ts';
import { isAhead, readCard } from '#lib/applications/server/seeker-queries.ts';
import { readThread } from '#lib/conversations/server/queries.ts';
import { only } from '#lib/server/only.ts';
import { asSeeker } from '#lib/web/contexts.ts';
import { conversationActions } from '#lib/web/conversation-actions.ts';
import { page } from '#lib/web/page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = page(async ({ locals, params, url, depends }) => {
	depends('app:thread');
	const ctx = asSeeker(locals);
	const before = Number(url.searchParams.get('before')) || undefined;
	const thread = await readThread(ctx, params.id, { before });
	const application = await findApplicationOf(ctx, params.id);
	const card = application ? await readCard(ctx, application) : null;
	return {
		// Called as in the posting, whoever of the establishment takes part.
		thread: { ...thread, other: card?.employer ?? thread.other },
		application: card && {
			...only(card, 'id', 'title', 'number', 'employer', 'kind', 'state', 'steps', 'office'),
			...only(card, 'interviewAt', 'promisedBy', 'silence'),
			interviewPlace: isAhead(card, ctx.now()) ? card.interviewPlace : null
		},
		now: ctx.now(),
		hideTabs: 'phone' as const
	};
}) satisfies PageServerLoad;

export const actions: Actions = conversationActions(asSeeker, '/seeker/messages');
