import { openConversation } from '#lib/conversations/server/open-conversation.ts';
import type { SignedIn } from '#lib/server/context.ts';
import type { World } from './world.ts';

/** A conversation between those people. */
export const aConversation = (
	world: Pick<World, 'db' | 'now'>,
	people: SignedIn[],
	given: { subject?: string; firstLine?: string } = {}
) =>
	world.db.transaction((tx) =>
		openConversation(tx, {
			subject: '介護福祉士',
			members: people.map(({ id, role }) => ({
				accountId: id,
				side: role === 'seeker' ? 'seeker' : 'employer'
			})),
			at: world.now(),
			...given
		})
	);

/** A message that has not been sent yet. */
export const aMessage = (conversationId: string, body = '見学はできますか。') => ({
	conversationId,
	clientId: crypto.randomUUID(),
	body
});
