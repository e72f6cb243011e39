import { declineRequest } from '#lib/requests/server/decline-request.ts';
import type { DeclineReason } from '#lib/requests/rules.ts';
import { readAliases } from '#lib/requests/server/aliases.ts';
import { seeRequest } from '#lib/requests/server/see-request.ts';
import { sendRequest } from '#lib/requests/server/send-request.ts';
import { previewProfile } from '#lib/profiles/server/preview-profile.ts';
import { saveSection } from '#lib/registration/server/save-section.ts';
import { postings } from '../cast/postings.ts';
import type { SeekerKey } from '../cast/seekers.ts';
import { lookAndPublish } from '#lib/invented/publish.ts';
import { as } from './clock.ts';
import { postingOf, requestOf } from './look-up.ts';
import type { Act, Pair } from './story.ts';

/** 求職情報公開, with a 自己PR where somebody wrote one. */
export const publishes = (at: Date, seeker: SeekerKey, pr?: string): Act => ({
	at,
	play: async (stage) => {
		const ctx = as(stage, stage.seekers[seeker], at);
		if (pr) await saveSection(ctx, { key: 'pr', version: 0, typed: { pr } });
		await lookAndPublish(ctx);
	}
});

/** 直接リクエスト */
export const asks = (at: Date, pair: Pair, message: string): Act => ({
	at,
	play: async (stage) => {
		const { profile } = await previewProfile(as(stage, stage.seekers[pair.seeker], at));
		const asker = as(stage, stage.employers[postings[pair.posting].by][0], at);
		const aliases = await readAliases(asker, asker.actor);
		await sendRequest(asker, {
			profileId: aliases.of(profile.profileId),
			postingId: (await postingOf(stage, pair)).id,
			message
		});
	}
});

export const readsRequest = (at: Date, pair: Pair): Act => ({
	at,
	play: async (stage) =>
		seeRequest(as(stage, stage.seekers[pair.seeker], at), (await requestOf(stage, pair)).id)
});

export const turnsDown = (at: Date, pair: Pair, reason: DeclineReason | null): Act => ({
	at,
	play: async (stage) =>
		declineRequest(as(stage, stage.seekers[pair.seeker], at), {
			id: (await requestOf(stage, pair)).id,
			reason
		})
});
