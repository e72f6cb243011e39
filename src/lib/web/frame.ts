import { unreadCount } from '#lib/conversations/server/queries.ts';
import { countUnread } from '#lib/notices/server/queries.ts';
import { countNew } from '#lib/recommendations/server/list-recommendations.ts';
import type { Context, SignedIn } from '#lib/server/context.ts';

export interface FrameCounts {
	messages: number;
	notices: number;
	/** Recommended postings that a seeker has not opened yet. */
	recommendations: number;
}

/** The counts that stand in the header of every page. */
export async function frameOf(context: Context<SignedIn>): Promise<FrameCounts> {
	const { actor } = context;
	const [messages, notices, recommendations] = await Promise.all([
		actor.role === 'officer' ? 0 : unreadCount(context),
		countUnread(context),
		actor.role === 'seeker' ? countNew({ ...context, actor }) : 0
	]);
	return { messages, notices, recommendations };
}
