import { and, eq, inArray } from 'drizzle-orm';
import { tokyoDay } from '#lib/calendar/tokyo.ts';
import type { AppliedTo } from '#lib/recommendations/server/sending-facts.ts';
import { openStates } from '../rules.ts';
import { applications } from './schema.ts';

/** APP-13, for recommending: the day of each application of this seeker that is under way, by posting. */
export const openApplicationDays: AppliedTo = async (db, seekerId, postingIds) => {
	if (postingIds.length === 0) return new Map();
	const rows = await db
		.select({ postingId: applications.postingId, submittedAt: applications.submittedAt })
		.from(applications)
		.where(
			and(
				eq(applications.seekerId, seekerId),
				inArray(applications.postingId, postingIds),
				inArray(applications.state, openStates)
			)
		);
	return new Map(rows.map(({ postingId, submittedAt }) => [postingId, tokyoDay(submittedAt)]));
};
