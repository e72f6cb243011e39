import type { Context, SignedIn } from '#lib/server/context.ts';
import type { Channel } from '#lib/server/events.ts';
import { findMembership, readMembers } from './queries.ts';

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
	if (!(await findMembership(db, actor.id, conversationId))) return [];
	const sides = await Promise.all(
		(['seeker', 'employer'] as const).map(async (side) => {
			const members = (await readMembers(db, conversationId, side)).map(({ member }) => member);
			const to = members
				.filter((member) => member.side === side && member.accountId !== actor.id)
				.map(({ accountId }): Channel => `account:${accountId}`);
			return { to, name: members.find(({ accountId }) => accountId === actor.id)?.name ?? '' };
		})
	);
	return sides.filter(({ to }) => to.length > 0);
}
