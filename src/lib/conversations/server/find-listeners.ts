import type { Context, SignedIn } from '#lib/server/context.ts';
import type { Channel } from '#lib/server/events.ts';
import { readMembers } from './queries.ts';

export interface Listeners {
	to: Channel[];
	/** The writer's name to colleagues; the other end knows who it is talking to. */
	name: string;
}

/** Who may see that this person is writing. To a stranger: nobody. */
export async function findListeners(
	{ db, actor }: Context<SignedIn>,
	conversationId: string
): Promise<Listeners[]> {
	const members = (await readMembers(db, conversationId, 'employer')).map(({ member }) => member);
	const writer = members.find(({ accountId }) => accountId === actor.id);
	if (!writer) return [];
	return (['seeker', 'employer'] as const)
		.map((side) => ({
			to: members
				.filter((member) => member.side === side && member !== writer)
				.map(({ accountId }): Channel => `account:${accountId}`),
			name: side === writer.side ? writer.name : ''
		}))
		.filter(({ to }) => to.length > 0);
}
