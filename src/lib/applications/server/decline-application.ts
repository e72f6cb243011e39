import { closeConversation } from '#lib/conversations/server/close-conversation.ts';
import { postMessage } from '#lib/conversations/server/post-service-line.ts';
import { writableUntil } from '#lib/conversations/rules.ts';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import { publish } from '#lib/server/events.ts';
import type { Declining } from '../forms.ts';
import { mayDecline, mayMove } from '../rules.ts';
import { NotPossibleNow, TooEarlyToDecline } from './errors.ts';
import { lockApplication, newsOf, takeStep } from './move.ts';

/**
 * 辞退, when 取消 is no longer possible (CLK-10): the seeker's own message goes into the conversation and the
 * application ends, together or not at all. The letter stays what it was: the referral did happen. Reactions
 * erase the documents as after a cancellation, since nobody needs them any more. Safe to repeat.
 */
export async function declineApplication(
	{ db, actor, now }: Context<SeekerActor>,
	applicationId: string,
	{ body }: Declining
): Promise<void> {
	await db.transaction(async (tx) => {
		const at = now();
		const application = await lockApplication(tx, actor, applicationId);
		if (application.state === 'declined') return;
		if (!mayMove('decline', application.state)) throw new NotPossibleNow();
		if (!mayDecline(application, at)) throw new TooEarlyToDecline();
		await takeStep(tx, application, 'decline', { at, actor });
		const message = { authorId: actor.id, clientId: crypto.randomUUID(), body };
		await postMessage(tx, application.conversationId, message, { at, seenBy: 'seeker' });
		await closeConversation(tx, application.conversationId, writableUntil(at));
		const { about, everyone, seekerName } = await newsOf(tx, application);
		await publish(tx, {
			type: 'application.declined',
			to: everyone,
			data: { ...about, seekerName }
		});
	});
}
