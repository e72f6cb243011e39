import { sql } from 'drizzle-orm';
import { tokyoDay } from '#lib/calendar/tokyo.ts';
import { unreadMessages } from '#lib/conversations/server/queries.ts';
import { unreadNotices } from '#lib/notices/server/queries.ts';
import { unseenRecommendations } from '#lib/recommendations/server/list-recommendations.ts';
import { unseenRequests } from '#lib/requests/server/received-requests.ts';
import type { Context, SignedIn } from '#lib/server/context.ts';

export interface FrameCounts {
	messages: number;
	notices: number;
	/** Recommended postings that a seeker has not opened yet. */
	recommendations: number;
	/** 直接リクエスト that a seeker has not opened yet. */
	requests: number;
}

const none = sql<number>`0`;

/** The counts that stand in the header of every page: one question to the database, since every page asks it. */
export async function frameOf({ db, actor, now }: Context<SignedIn>): Promise<FrameCounts> {
	const { id, role } = actor;
	const recommendations = role === 'seeker' ? unseenRecommendations(id, tokyoDay(now())) : none;
	const requests = role === 'seeker' ? unseenRequests(id, tokyoDay(now())) : none;
	const messages = role === 'officer' ? none : unreadMessages(id);
	const [counts] = await db
		.select({ messages, notices: unreadNotices(id), recommendations, requests })
		.from(sql`(values (1)) as one`)
		.prepare('frame')
		.execute();
	return counts ?? { messages: 0, notices: 0, recommendations: 0, requests: 0 };
}
