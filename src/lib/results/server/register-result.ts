import { eq } from 'drizzle-orm';
import { closeConversation } from '#lib/conversations/server/close-conversation.ts';
import { postServiceLine } from '#lib/conversations/server/post-service-line.ts';
import { writableUntil } from '#lib/conversations/rules.ts';
import { postings } from '#lib/postings/server/schema.ts';
import type { Context, EmployerActor } from '#lib/server/context.ts';
import type { Tx } from '#lib/server/db.ts';
import { publish } from '#lib/server/events.ts';
import { mayRegisterResult, resultUntil, type Result } from '../result.ts';
import { ResultWindowClosed } from '#lib/applications/server/errors.ts';
import { lockApplication, newsOf, takeStep } from '#lib/applications/server/move.ts';
import { results } from './schema.ts';

/**
 * ハローワークへ選考結果を登録 (APP-17, CLK-12). Both sides and the office hear the outcome; the reasons are
 * stored for the office and announced to nobody (PRV-5). Reactions erase the documents (CLK-11). Safe to repeat.
 */
export async function registerResult(
	{ db, actor, now }: Context<EmployerActor>,
	applicationId: string,
	result: Result
): Promise<void> {
	await db.transaction(async (tx) => {
		const at = now();
		const application = await lockApplication(tx, actor, applicationId);
		if (application.state === result.outcome) return;
		const posting = await readPosting(tx, application.postingId);
		if (!mayRegisterResult(at, posting)) throw new ResultWindowClosed(resultUntil(posting));

		const step = result.outcome === 'hired' ? 'hire' : 'turnDown';
		await takeStep(tx, application, step, { at, actor });
		await tx
			.insert(results)
			.values({ applicationId, ...result, registeredAt: at, registeredById: actor.id });
		await postServiceLine(tx, application.conversationId, RESULT_LINE, { at, seenBy: 'employer' });
		await closeConversation(tx, application.conversationId, writableUntil(at));
		const { about, everyone, establishmentName } = await newsOf(tx, application);
		await publish(tx, {
			type: 'application.resultRegistered',
			to: everyone,
			data: { ...about, establishmentName }
		});
	});
}

const RESULT_LINE = '会社が選考結果を登録しました。応募書類は、どちらの画面からも消去されます。';

async function readPosting(tx: Tx, id: string) {
	const [posting] = await tx
		.select({ openUntil: postings.openUntil, closedAt: postings.closedAt })
		.from(postings)
		.where(eq(postings.id, id));
	if (!posting) throw new Error('An application without its posting.');
	return posting;
}
