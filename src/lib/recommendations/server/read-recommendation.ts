import type { Context, SeekerActor } from '#lib/server/context.ts';
import type { Recommendation } from '../recommendation.ts';
import { RecommendationNotFound } from './errors.ts';
import { listRecommendations } from './list-recommendations.ts';

/** One live offer of this seeker. Ended, or not theirs, is not found. */
export async function readRecommendation(
	context: Context<SeekerActor>,
	id: string
): Promise<Recommendation> {
	const found = (await listRecommendations(context)).find((offer) => offer.id === id);
	if (!found) throw new RecommendationNotFound();
	return found;
}
