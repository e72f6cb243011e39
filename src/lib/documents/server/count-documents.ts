import { and, count, eq, inArray, ne } from 'drizzle-orm';
import { applications } from '#lib/applications/server/schema.ts';
import type { Context, EmployerActor } from '#lib/server/context.ts';
import { documents } from './schema.ts';

/** How many documents came with each of these applications to the establishment; erased ones do not count. */
export async function countDocuments(
	{ db, actor }: Context<EmployerActor>,
	applicationIds: string[]
): Promise<Record<string, number>> {
	if (applicationIds.length === 0) return {};
	const rows = await db
		.select({ id: applications.id, count: count() })
		.from(documents)
		.innerJoin(applications, eq(applications.id, documents.applicationId))
		.where(
			and(
				eq(applications.establishmentId, actor.establishmentId),
				inArray(applications.id, applicationIds),
				ne(documents.state, 'erased')
			)
		)
		.groupBy(applications.id);
	return Object.fromEntries(rows.map(({ id, count }) => [id, count]));
}
