import { and, eq, isNull } from 'drizzle-orm';
import { postings } from '#lib/postings/server/schema.ts';
import { referralRequests } from './schema.ts';
import type { Context, OfficerActor, SeekerActor } from '#lib/server/context.ts';
import { publish } from '#lib/server/events.ts';
import { mayAskForReferral, obstacleOf } from '#lib/applications/eligibility.ts';
import { ReferralNotNeeded } from '#lib/applications/server/errors.ts';
import { referralAskedAt } from './referral-requests.ts';
import { lockStanding, refusalOf } from '#lib/applications/server/standing.ts';

/**
 * ハローワークに紹介を頼む: the seeker's own office hears of it at once and can send the posting. Safe to repeat:
 * one that still waits stays as it is; one that was settled may be made again.
 */
export async function requestReferral(
	{ db, actor, now }: Context<SeekerActor>,
	number: string
): Promise<void> {
	await db.transaction(async (tx) => {
		const at = now();
		const standing = await lockStanding(tx, { seekerId: actor.id, number, kind: 'referral' });
		if (!mayAskForReferral(obstacleOf(standing, at)))
			throw refusalOf(standing, at) ?? new ReferralNotNeeded();
		const { seeker, posting } = standing;
		if (await referralAskedAt(tx, actor.id, posting.id)) return;
		const made = { officeId: seeker.officeId, requestedAt: at, settledAt: null, settledById: null };
		await tx
			.insert(referralRequests)
			.values({ seekerId: actor.id, postingId: posting.id, ...made })
			.onConflictDoUpdate({
				target: [referralRequests.seekerId, referralRequests.postingId],
				set: made
			});
		await publish(tx, {
			type: 'referral.requested',
			to: [`account:${actor.id}`, `office:${seeker.officeId}`],
			data: {
				seekerId: actor.id,
				postingId: posting.id,
				number: posting.number,
				title: posting.title,
				seekerName: seeker.name
			}
		});
	});
}

/** The office cannot or need not refer: the request leaves its list, and the seeker is told. Safe to repeat. */
export async function settleReferralRequest(
	{ db, actor, now }: Context<OfficerActor>,
	{ seekerId, postingId }: { seekerId: string; postingId: string }
): Promise<void> {
	await db.transaction(async (tx) => {
		const at = now();
		const [settled] = await tx
			.update(referralRequests)
			.set({ settledAt: at, settledById: actor.id })
			.where(
				and(
					eq(referralRequests.seekerId, seekerId),
					eq(referralRequests.postingId, postingId),
					eq(referralRequests.officeId, actor.officeId),
					isNull(referralRequests.settledAt)
				)
			)
			.returning();
		if (!settled) return;
		const [posting] = await tx
			.select({ number: postings.number, title: postings.title })
			.from(postings)
			.where(eq(postings.id, postingId));
		if (!posting) return;
		await publish(tx, {
			type: 'referral.settled',
			to: [`account:${seekerId}`, `office:${actor.officeId}`],
			data: { seekerId, postingId, ...posting, at: at.toISOString() }
		});
	});
}
