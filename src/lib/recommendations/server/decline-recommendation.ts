import { and, eq } from 'drizzle-orm';
import { tokyoDay } from '#lib/calendar/tokyo.ts';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import { isLive, type DeclineReason } from '../rules.ts';
import { closeOffer } from './close-offer.ts';
import { RecommendationEnded, RecommendationNotFound } from './errors.ts';
import { recommendations } from './schema.ts';

/** 辞退: the seeker says no, with a reason that the office reads and the employer never does. */
export async function declineRecommendation(
	{ db, actor, now }: Context<SeekerActor>,
	{ id, reason }: { id: string; reason: DeclineReason }
): Promise<void> {
	await db.transaction(async (tx) => {
		const [offer] = await tx
			.select()
			.from(recommendations)
			.where(and(eq(recommendations.id, id), eq(recommendations.seekerId, actor.id)))
			.for('update');
		if (!offer) throw new RecommendationNotFound();
		if (!isLive(tokyoDay(now()), offer)) throw new RecommendationEnded();
		await closeOffer(tx, id, { state: 'declined', at: now(), declineReason: reason });
	});
}
