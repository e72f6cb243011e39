import { and, eq, sql } from 'drizzle-orm';
import { publish } from '#lib/server/events.ts';
import type { Tx } from '#lib/server/db.ts';
import type { Side } from '../conversation.ts';
import type { Message } from '../events.ts';
import { audienceOf, toMessage } from './queries.ts';
import { conversations, messages, participants } from './schema.ts';

/**
 * The service itself says in a conversation what happened (応募が届きました, 取消), and everyone in it hears.
 * Written also where nobody can write any more. `seenBy` is the side that did it and need not be told.
 */
export async function postServiceLine(
	tx: Tx,
	conversationId: string,
	body: string,
	how: { at: Date; seenBy?: Side }
): Promise<Message> {
	const line = { authorId: null, clientId: crypto.randomUUID(), body };
	return postMessage(tx, conversationId, line, how);
}

/** What a person writes as a part of something else they do, in the same transaction. */
export async function postMessage(
	tx: Tx,
	conversationId: string,
	line: { authorId: string | null; clientId: string; body: string },
	{ at, seenBy }: { at: Date; seenBy?: Side }
): Promise<Message> {
	// Locks the conversation before the message gets its number: numbers rise in commit order.
	await tx
		.update(conversations)
		.set({ lastMessageAt: at })
		.where(eq(conversations.id, conversationId));
	const [row] = await tx
		.insert(messages)
		.values({ conversationId, ...line, sentAt: at })
		.returning();
	if (!row) throw new Error('The line was not stored.');
	if (seenBy)
		await tx
			.update(participants)
			.set({ readUpTo: sql`greatest(${participants.readUpTo}, ${row.id})`, readAt: at })
			.where(and(eq(participants.conversationId, conversationId), eq(participants.side, seenBy)));
	const message = toMessage(row);
	const to = await audienceOf(tx, conversationId);
	await publish(tx, { type: 'message.sent', to, data: message });
	return message;
}
