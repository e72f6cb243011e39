import { latestApplications } from '#lib/applications/server/latest-applications.ts';
import { closeRecord } from '#lib/offices/server/open-record.ts';
import type { DeclineReason } from '#lib/recommendations/rules.ts';
import { defaultApplyBy } from '#lib/recommendations/rules.ts';
import { declineRecommendation } from '#lib/recommendations/server/decline-recommendation.ts';
import { seeRecommendation } from '#lib/recommendations/server/see-recommendation.ts';
import { sendRecommendation } from '#lib/recommendations/server/send-recommendation.ts';
import { tokyoDay } from '#lib/calendar/tokyo.ts';
import { openSeeker } from '#lib/seekers/server/open-seeker.ts';
import { seekers } from '../cast/seekers.ts';
import { as } from './clock.ts';
import { offerOf, postingOf } from './look-up.ts';
import type { Act, Pair } from './story.ts';

/** オンラインハローワーク紹介 by the officer, who opens the seeker for it and puts the record away after. */
export const recommends = (
	at: Date,
	pair: Pair,
	{ note, applyBy }: { note: string; applyBy?: string }
): Act => ({
	at,
	play: async (stage) => {
		const officer = as(stage, stage.officer, at);
		const { number } = seekers[pair.seeker];
		const posting = await postingOf(stage, pair);
		await openSeeker(officer, { number, reason: 'referral' });
		await sendRecommendation(
			officer,
			{
				seekerId: stage.seekers[pair.seeker].id,
				seekerNumber: number,
				postingId: posting.id,
				note,
				applyBy: applyBy ?? defaultApplyBy(tokyoDay(at), posting.openUntil),
				employerAsked: true
			},
			latestApplications
		);
		await closeRecord(officer);
	}
});

export const sees = (at: Date, pair: Pair): Act => ({
	at,
	play: async (stage) =>
		seeRecommendation(as(stage, stage.seekers[pair.seeker], at), (await offerOf(stage, pair)).id)
});

export const declines = (at: Date, pair: Pair, reason: DeclineReason): Act => ({
	at,
	play: async (stage) =>
		declineRecommendation(as(stage, stage.seekers[pair.seeker], at), {
			id: (await offerOf(stage, pair)).id,
			reason
		})
});
