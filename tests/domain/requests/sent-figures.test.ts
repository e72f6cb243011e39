import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { listApplicants } from '#lib/applicants/server/applicants.ts';
import { kindWords } from '#lib/applications/rules.ts';
import { submitApplication } from '#lib/applications/server/submit-application.ts';
import { postings } from '#lib/postings/server/schema.ts';
import { declineRequest } from '#lib/requests/server/decline-request.ts';
import { countSentByState, listSent } from '#lib/requests/server/sent-requests.ts';
import { aPublishedSeeker } from '../../support/requests.ts';
import { aWorld } from '../../support/world.ts';
import { aSubmission } from '../applications/given.ts';
import { anOffer, send } from './given.ts';

const world = await aWorld();

test('APP-19 an establishment reads how many of its requests wait, were answered or have ended', async () => {
	const watanabe = await world.employer('渡邉 誠');
	const posting = await anOffer(world, watanabe);
	const over = await anOffer(world, watanabe);
	const people = await Promise.all(['み', 'む', 'め', 'も'].map((n) => aPublishedSeeker(world, n)));
	const [waits, applies, declines, ends] = people;
	const requests = [];
	for (const { profileId } of [waits, applies, declines].filter((one) => one !== undefined))
		requests.push(await send(world, watanabe, { profileId, posting }));
	await send(world, watanabe, { profileId: ends?.profileId ?? '', posting: over });

	if (applies)
		await submitApplication(
			world.as(applies.person),
			aSubmission(posting.number, { kind: 'direct' })
		);
	if (declines)
		await declineRequest(world.as(declines.person), {
			id: requests[2]?.requestId ?? '',
			reason: null
		});
	await world.db.update(postings).set({ openUntil: '2026-11-23' }).where(eq(postings.id, over.id));

	expect(await countSentByState(world.as(watanabe))).toEqual({
		...{ waiting: 1, accepted: 1, declined: 1, ended: 1 }
	});
	expect(await listSent(world.as(watanabe), 1, 3)).toHaveLength(3);
	const stranger = await world.employer();
	expect(await countSentByState(world.as(stranger))).toEqual({
		...{ waiting: 0, accepted: 0, declined: 0, ended: 0 }
	});
	const [row] = await listApplicants(world.as(watanabe));
	expect(row && kindWords(row)).toBe('自主応募（直接リクエストから）');
});
