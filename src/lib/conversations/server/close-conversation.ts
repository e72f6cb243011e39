import { eq } from 'drizzle-orm';
import { publish } from '#lib/server/events.ts';
import type { Tx } from '#lib/server/db.ts';
import { audienceOf } from './queries.ts';
import { conversations } from './schema.ts';

/**
 * Lets nothing more be written from that moment on, which may lie ahead (`writableUntil` of a result);
 * null opens it again. Both sides' screens are told.
 */
export async function closeConversation(
	tx: Tx,
	conversationId: string,
	closedAt: Date | null
): Promise<void> {
	await tx.update(conversations).set({ closedAt }).where(eq(conversations.id, conversationId));
	const to = await audienceOf(tx, conversationId);
	await publish(tx, { type: 'conversation.changed', to, data: { conversationId } });
}
