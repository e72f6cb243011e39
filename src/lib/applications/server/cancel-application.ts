import { closeConversation } from '#lib/conversations/server/close-conversation.ts';
import { postServiceLine } from '#lib/conversations/server/post-service-line.ts';
import { writableUntil } from '#lib/conversations/rules.ts';
import { revokeLetter } from '#lib/letters/server/issue-letter.ts';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import { publish } from '#lib/server/events.ts';
import type { Cancellation } from '../forms.ts';
import { cancelSentence, hasLetter, mayCancel, mayMove } from '../rules.ts';
import { NotPossibleNow, TooLateToCancel } from './errors.ts';
import { lockApplication, newsOf, takeStep } from './move.ts';
import { cancellations } from './schema.ts';

/**
 * 応募取消 within 24 hours (CLK-10). The employer is told with the reason, in the conversation too, so that the
 * seeker's own duty to tell is met; the letter is void; reactions erase the documents (CLK-11). Safe to repeat.
 */
export async function cancelApplication(
	{ db, actor, now }: Context<SeekerActor>,
	applicationId: string,
	cancellation: Cancellation
): Promise<void> {
	await db.transaction(async (tx) => {
		const at = now();
		const application = await lockApplication(tx, actor, applicationId);
		if (application.state === 'cancelled') return;
		if (!mayMove('cancel', application.state)) throw new NotPossibleNow();
		if (!mayCancel(application, at)) throw new TooLateToCancel(application.submittedAt);

		await takeStep(tx, application, 'cancel', { at, actor });
		await tx.insert(cancellations).values({ applicationId, ...cancellation, at });
		if (hasLetter(application.kind)) await revokeLetter(tx, applicationId, at);
		const line = `応募が取り消されました。理由：${cancelSentence(cancellation)}`;
		await postServiceLine(tx, application.conversationId, line, { at, seenBy: 'seeker' });
		await closeConversation(tx, application.conversationId, writableUntil(at));
		const { about, everyone, seekerName } = await newsOf(tx, application);
		await publish(tx, {
			type: 'application.cancelled',
			to: everyone,
			data: { ...about, seekerName }
		});
	});
}
