import { sql } from 'drizzle-orm';
import type { Context, SignedIn } from '#lib/server/context.ts';
import { publish } from '#lib/server/events.ts';
import type { ReadInput } from '../rules.ts';
import { ConversationNotFound } from './errors.ts';
import { audienceOf, findMembership } from './queries.ts';

/**
 * Everything up to that message has been on this person's screen. Never moves back, never past the last
 * message there is, and is announced only when it moved.
 */
export async function markRead(
	{ db, actor, now }: Context<SignedIn>,
	{ conversationId, upTo }: ReadInput
): Promise<null> {
	const at = now().toISOString();
	await db.transaction(async (tx) => {
		const moved = await tx.execute<{ read_up_to: string }>(sql`
			update participants p set read_up_to = last.id, read_at = ${at}
			from (select max(id) as id from messages
				where conversation_id = ${conversationId} and id <= ${upTo}) last
			where p.conversation_id = ${conversationId} and p.account_id = ${actor.id}
				and p.read_up_to < last.id
			returning p.read_up_to::text`);
		if (!moved[0]) {
			if (!(await findMembership(tx, actor.id, conversationId))) throw new ConversationNotFound();
			return;
		}
		const to = await audienceOf(tx, conversationId);
		const data = { conversationId, readerId: actor.id, upTo: Number(moved[0].read_up_to), at };
		await publish(tx, { type: 'message.read', to, data });
	});
	return null;
}
