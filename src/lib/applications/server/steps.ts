import { asc, inArray } from 'drizzle-orm';
import type { Reader } from '#lib/server/db.ts';
import type { Taken } from '../timeline.ts';
import { applicationSteps } from './schema.ts';

/** The steps of several applications in the order they were taken, by application. */
export async function readSteps(db: Reader, ids: string[]): Promise<Map<string, Taken[]>> {
	if (ids.length === 0) return new Map();
	const rows = await db
		.select({
			applicationId: applicationSteps.applicationId,
			state: applicationSteps.state,
			at: applicationSteps.at
		})
		.from(applicationSteps)
		.where(inArray(applicationSteps.applicationId, ids))
		.orderBy(asc(applicationSteps.id));
	return Map.groupBy(rows, ({ applicationId }) => applicationId) as Map<string, Taken[]>;
}
