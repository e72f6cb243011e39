import { findApplicationOf } from '#lib/applications/server/find-by-conversation.ts';
import { readCard } from '#lib/applications/server/seeker-queries.ts';
import { readThread } from '#lib/conversations/server/queries.ts';
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
	return {
		thread,
		application: application ? await readCard(ctx, application) : null,
		now: ctx.now(),
		hideTabs: 'phone' as const
	};
}) satisfies PageServerLoad;

export const actions: Actions = conversationActions(asSeeker, '/seeker/messages');
