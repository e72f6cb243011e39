import { and, eq } from 'drizzle-orm';
import { tokyoDay } from '#lib/calendar/tokyo.ts';
import type { Context, OfficerActor } from '#lib/server/context.ts';
import { isLive } from '../rules.ts';
import { closeOffer } from './close-offer.ts';
import { RecommendationEnded, RecommendationNotFound } from './errors.ts';
import { recommendations } from './schema.ts';

/** 取下げ by the office that sent it: a colleague may, when the sender is away. */
export async function withdrawRecommendation(
	{ db, actor, now }: Context<OfficerActor>,
	id: string
): Promise<void> {
	await db.transaction(async (tx) => {
		const [offer] = await tx
			.select()
			.from(recommendations)
			.where(and(eq(recommendations.id, id), eq(recommendations.officeId, actor.officeId)))
			.for('update');
		if (!offer) throw new RecommendationNotFound();
		if (!isLive(tokyoDay(now()), offer)) throw new RecommendationEnded();
		await closeOffer(tx, id, { state: 'withdrawn', at: now() });
	});
}
