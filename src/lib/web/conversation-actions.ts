import { redirect, type RequestEvent } from '@sveltejs/kit';
import { formReadInput, messageForm } from '#lib/conversations/rules.ts';
import { burst } from '#lib/conversations/server/burst.ts';
import { ConversationNotFound } from '#lib/conversations/server/errors.ts';
import { markRead } from '#lib/conversations/server/mark-read.ts';
import { sendMessage } from '#lib/conversations/server/send-message.ts';
import type { Context, SignedIn } from '#lib/server/context.ts';
import { count } from '#lib/server/limits.ts';
import { isUuid } from '#lib/text/uuid.ts';
import { submit } from './submit.ts';

type Event = Pick<RequestEvent, 'locals' | 'request'> & { params: { id: string } };

/** The forms of an open conversation, for pages without a script; they end in the commands of the sockets. */
export const conversationActions = (
	contextOf: (locals: App.Locals) => Context<SignedIn>,
	home: string
) => ({
	send: async ({ locals, params, request }: Event) => {
		const ctx = contextOf(locals);
		const answer = await submit(messageForm, request, async (message) => {
			await count(burst, ctx.actor.id);
			return sendMessage(ctx, { ...message, conversationId: idOf(params) });
		});
		// A page that is loaded again must not send again.
		if ('done' in answer) redirect(303, `${home}/${params.id}`);
		return answer;
	},
	read: async ({ locals, params, request }: Event) => {
		const ctx = contextOf(locals);
		const answer = await submit(formReadInput, request, async ({ upTo }) =>
			markRead(ctx, { conversationId: idOf(params), upTo })
		);
		if ('done' in answer) redirect(303, `${home}/${params.id}`);
		return answer;
	}
});

/** An address anybody can edit must not spoil the batch in which other people's messages are stored. */
function idOf({ id }: Event['params']) {
	if (!isUuid(id)) throw new ConversationNotFound();
	return id;
}
