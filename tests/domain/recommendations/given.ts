import { latestApplications } from '#lib/applications/server/latest-applications.ts';
import type { SendInput } from '#lib/recommendations/server/send-recommendation.ts';
import { sendRecommendation } from '#lib/recommendations/server/send-recommendation.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import { openSeeker } from '#lib/seekers/server/open-seeker.ts';
import type { Context, OfficerActor } from '#lib/server/context.ts';
import { eq } from 'drizzle-orm';
import { aPosting } from '../../support/postings.ts';
import type { World } from '../../support/world.ts';

/** 髙橋 美咲 at 佐々木's desk, her record open, and a posting that fits. */
export async function atTheDesk(
	world: World,
	given: Partial<typeof seekers.$inferInsert> = {},
	options: { myPage?: boolean } = {}
) {
	const misaki = await world.seeker('髙橋 美咲', given);
	const [{ number } = { number: '' }] = await world.db
		.select({ number: seekers.number })
		.from(seekers)
		.where(eq(seekers.accountId, misaki.id));
	const sasaki = world.as(await world.officer('佐々木'));
	const establishmentId = await world.establishment('株式会社ハローワークケア', options.myPage);
	const posting = await aPosting(world, { establishmentId });
	await openSeeker(sasaki, { number, reason: 'counter' });
	const input: SendInput = {
		seekerId: misaki.id,
		seekerNumber: number,
		postingId: posting.id,
		note: '夜勤のない働き方、というご希望に合うと思います。',
		applyBy: '2026-12-01',
		employerAsked: true
	};
	return { misaki, number, sasaki, posting, input };
}

export const send = (officer: Context<OfficerActor>, input: SendInput) =>
	sendRecommendation(officer, input, latestApplications);
