import { randomUUID } from 'node:crypto';
import { CONSENT_VERSION, type Cancellation } from '#lib/applications/forms.ts';
import { cancelApplication } from '#lib/applications/server/cancel-application.ts';
import { submitApplication } from '#lib/applications/server/submit-application.ts';
import { attachDocument } from '#lib/documents/server/attach-document.ts';
import { saveFavourite } from '#lib/favourites/server/save-favourite.ts';
import { postings } from '../cast/postings.ts';
import type { PaperKind } from '../documents/make-papers.ts';
import { as } from './clock.ts';
import { applicationOf, postingOf } from './look-up.ts';
import type { Act, Pair } from './story.ts';

interface Sent {
	kind?: 'referral' | 'direct';
	motivation: string;
	remarks?: string;
	papers?: readonly PaperKind[];
}

/** 応募, with the documents that go with it. */
export const applies = (
	at: Date,
	pair: Pair,
	{ kind = 'referral', motivation, remarks = '', papers = [] }: Sent
): Act => ({
	at,
	play: async (stage) => {
		const seeker = as(stage, stage.seekers[pair.seeker], at);
		const { id } = await postingOf(stage, pair);
		for (const kind of papers) {
			const paper = stage.papers[pair.seeker][kind];
			if (paper) await attachDocument(seeker, { postingId: id, ...paper });
		}
		await submitApplication(seeker, {
			number: postings[pair.posting].number,
			kind,
			clientId: randomUUID(),
			motivation,
			remarks,
			consent: CONSENT_VERSION
		});
	}
});

export const cancels = (at: Date, pair: Pair, cancellation: Cancellation): Act => ({
	at,
	play: async (stage) =>
		cancelApplication(
			as(stage, stage.seekers[pair.seeker], at),
			(await applicationOf(stage, pair)).id,
			cancellation
		)
});

export const saves = (at: Date, { seeker, posting }: Pair): Act => ({
	at,
	play: (stage) =>
		saveFavourite(as(stage, stage.seekers[seeker], at), { number: postings[posting].number })
});
