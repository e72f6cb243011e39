import { redirect } from '@sveltejs/kit';
import { readMatter } from '#lib/applications/server/read-matter.ts';
import { formReadInput, messageForm } from '#lib/conversations/rules.ts';
import { burst } from '#lib/conversations/server/burst.ts';
import { markRead } from '#lib/conversations/server/mark-read.ts';
import { readThread } from '#lib/conversations/server/queries.ts';
import { sendMessage } from '#lib/conversations/server/send-message.ts';
import { count } from '#lib/server/limits.ts';
import { asEmployer } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import { submit } from '#lib/web/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = page(async ({ locals, params, url, depends }) => {
	depends('app:thread');
	const ctx = asEmployer(locals);
	const before = Number(url.searchParams.get('before')) || undefined;
	const thread = await readThread(ctx, params.id, { before });
	const matter = await readMatter(ctx, params.id);
	return { thread, matter, now: ctx.now(), hideTabs: 'phone' as const };
}) satisfies PageServerLoad;

export const actions: Actions = {
	send: async ({ locals, params, request }) => {
		const ctx = asEmployer(locals);
		const answer = await submit(messageForm, request, async (message) => {
			await count(burst, ctx.actor.id);
			return sendMessage(ctx, { ...message, conversationId: params.id });
		});
		if ('done' in answer) redirect(303, `/employer/inbox/${params.id}`);
		return answer;
	},
	read: async ({ locals, params, request }) => {
		const ctx = asEmployer(locals);
		const answer = await submit(formReadInput, request, ({ upTo }) =>
			markRead(ctx, { conversationId: params.id, upTo })
		);
		if ('done' in answer) redirect(303, `/employer/inbox/${params.id}`);
		return answer;
	}
};
