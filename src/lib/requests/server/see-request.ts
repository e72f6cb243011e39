import { and, eq, isNull } from 'drizzle-orm';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import { publish } from '#lib/server/events.ts';
import { directRequests } from './schema.ts';

/** The seeker opened it: their other screens and notices know. Another look changes nothing. */
export async function seeRequest(
	{ db, actor, now }: Context<SeekerActor>,
	id: string
): Promise<void> {
	await db.transaction(async (tx) => {
		const [seen] = await tx
			.update(directRequests)
			.set({ seenAt: now() })
			.where(
				and(
					eq(directRequests.id, id),
					eq(directRequests.seekerId, actor.id),
					isNull(directRequests.seenAt)
				)
			)
			.returning({ id: directRequests.id });
		if (!seen) return;
		await publish(tx, {
			type: 'request.seen',
			to: [`account:${actor.id}`],
			data: { requestId: id, seekerId: actor.id }
		});
	});
}
