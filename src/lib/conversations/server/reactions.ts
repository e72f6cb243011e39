import { eq } from 'drizzle-orm';
import { publish } from '#lib/server/events.ts';
import type { Reactions } from '#lib/server/reactions.ts';
import { audienceOf } from './queries.ts';
import { participants } from './schema.ts';

/** A seeker who became 無効, or 有効 again, changes who can write: both sides' open threads are told. */
export const reactions: Reactions = {
	'seeker.validityChanged': async ({ db }, { seekerId }) => {
		const theirs = await db
			.select({ conversationId: participants.conversationId })
			.from(participants)
			.where(eq(participants.accountId, seekerId));
		for (const { conversationId } of theirs) {
			const to = await audienceOf(db, conversationId);
			await publish(db, { type: 'conversation.changed', to, data: { conversationId } });
		}
	}
};
