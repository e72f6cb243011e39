import { count, inArray, sql } from 'drizzle-orm';
import type { Context, EmployerActor } from '#lib/server/context.ts';
import { openStates } from '#lib/applications/rules.ts';
import { mine } from './applicants.ts';
import { applications } from '#lib/applications/server/schema.ts';

/** How many applied to each posting of the establishment, and for how many a result is still owed. */
export async function countByPosting({ db, actor }: Context<EmployerActor>) {
	const rows = await db
		.select({
			postingId: applications.postingId,
			all: count(),
			owed: sql<number>`count(*) filter (where ${inArray(applications.state, [...openStates, 'unknown'])})::int`
		})
		.from(applications)
		.where(mine(actor))
		.groupBy(applications.postingId);
	return new Map(rows.map(({ postingId, ...counts }) => [postingId, counts]));
}
