import { and, eq, inArray } from 'drizzle-orm';
import type { Context, EmployerActor, SeekerActor } from '#lib/server/context.ts';
import { applications } from './schema.ts';

/** The applications that 直接リクエスト led to, by the request's id: those of the person or establishment that asks. */
export async function answersToRequests(
	{ db, actor }: Context<SeekerActor | EmployerActor>,
	requestIds: string[]
): Promise<Record<string, string>> {
	if (requestIds.length === 0) return {};
	const mine =
		actor.role === 'seeker'
			? eq(applications.seekerId, actor.id)
			: eq(applications.establishmentId, actor.establishmentId);
	const rows = await db
		.select({ id: applications.id, requestId: applications.requestId })
		.from(applications)
		.where(and(mine, inArray(applications.requestId, requestIds)));
	return Object.fromEntries(rows.map(({ id, requestId }) => [requestId, id]));
}
