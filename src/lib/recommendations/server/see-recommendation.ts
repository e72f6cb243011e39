import { and, eq, isNull } from 'drizzle-orm';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import { publish } from '#lib/server/events.ts';
import { recommendations } from './schema.ts';

/** 閲覧: the seeker opened it. The office hears the first time; another look, or a stranger's, changes nothing. */
export async function seeRecommendation(
	{ db, actor, now }: Context<SeekerActor>,
	id: string
): Promise<void> {
	await db.transaction(async (tx) => {
		const [seen] = await tx
			.update(recommendations)
			.set({ seenAt: now() })
			.where(
				and(
					eq(recommendations.id, id),
					eq(recommendations.seekerId, actor.id),
					isNull(recommendations.seenAt)
				)
			)
			.returning({ officeId: recommendations.officeId });
		if (!seen) return;
		await publish(tx, {
			type: 'recommendation.seen',
			to: [`account:${actor.id}`, `office:${seen.officeId}`],
			data: { recommendationId: id, seekerId: actor.id }
		});
	});
}
