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

/** APP-8: how many files the establishment does not have, because a scan is under way or found something. */
export async function countUndelivered(
	{ db, actor }: Context<EmployerActor>,
	applicationId: string
): Promise<{ scanning: number; blocked: number }> {
	const rows = await db
		.select({ state: documents.state })
		.from(documents)
		.innerJoin(applications, eq(applications.id, documents.applicationId))
		.where(
			and(
				eq(applications.establishmentId, actor.establishmentId),
				eq(applications.id, applicationId),
				inArray(documents.state, ['received', 'scanning', 'blocked'])
			)
		);
	const blocked = rows.filter(({ state }) => state === 'blocked').length;
	return { blocked, scanning: rows.length - blocked };
}
