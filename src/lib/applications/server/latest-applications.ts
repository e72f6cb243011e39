import { and, asc, eq, inArray } from 'drizzle-orm';
import { tokyoDay } from '#lib/calendar/tokyo.ts';
import type { AppliedTo } from '#lib/recommendations/server/sending-facts.ts';
import { isOpen, states } from '../rules.ts';
import { applications } from './schema.ts';

/** APP-13, for recommending: the latest application of this seeker to each posting, and how it stands. */
export const latestApplications: AppliedTo = async (db, seekerId, postingIds) => {
	if (postingIds.length === 0) return new Map();
	const rows = await db
		.select({
			postingId: applications.postingId,
			submittedAt: applications.submittedAt,
			state: applications.state
		})
		.from(applications)
		.where(and(eq(applications.seekerId, seekerId), inArray(applications.postingId, postingIds)))
		.orderBy(asc(applications.submittedAt));
	return new Map(
		rows.map(({ postingId, submittedAt, state }) => [
			postingId,
			{ on: tokyoDay(submittedAt), open: isOpen(state), outcome: states[state].label }
		])
	);
};
