import { and, desc, eq, gte, or, type SQL } from 'drizzle-orm';
import { startOfDay, tokyoDay } from '#lib/calendar/tokyo.ts';
import { NoSeekerOpen } from '#lib/offices/server/errors.ts';
import { findOpenRecord } from '#lib/offices/server/open-record.ts';
import { officers } from '#lib/offices/server/schema.ts';
import { postings } from '#lib/postings/server/schema.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import type { Context, OfficerActor } from '#lib/server/context.ts';
import { outcomeWords, stateOn } from '../rules.ts';
import type { SentOffer } from '../sent-offer.ts';
import { recommendations } from './schema.ts';

/** What this office sent today, and what is still waiting for an answer, the newest first. */
export function listSentByOffice(context: Context<OfficerActor>, limit = 40): Promise<SentOffer[]> {
	const now = context.now();
	const today = tokyoDay(now);
	const waiting = and(eq(recommendations.state, 'sent'), gte(recommendations.applyBy, today));
	return readOffers(
		context,
		and(
			eq(recommendations.officeId, context.actor.officeId),
			or(gte(recommendations.sentAt, startOfDay(today)), waiting)
		),
		limit
	);
}

/** Everything that was ever sent to the seeker who is open, by whichever office, the newest first (PRV-6). */
export async function listSentToOpenSeeker(
	context: Context<OfficerActor>,
	limit = 50
): Promise<SentOffer[]> {
	const open = await findOpenRecord(context.db, context.actor, context.now());
	if (!open) throw new NoSeekerOpen();
	return readOffers(context, eq(recommendations.seekerId, open.personId), limit);
}

async function readOffers(
	{ db, actor, now }: Context<OfficerActor>,
	which: SQL | undefined,
	limit: number
): Promise<SentOffer[]> {
	const today = tokyoDay(now());
	const rows = await db
		.select({
			offer: recommendations,
			number: postings.number,
			title: postings.title,
			seekerName: seekers.name,
			seekerNumber: seekers.number,
			officer: officers.familyName
		})
		.from(recommendations)
		.innerJoin(postings, eq(postings.id, recommendations.postingId))
		.innerJoin(seekers, eq(seekers.accountId, recommendations.seekerId))
		.innerJoin(officers, eq(officers.accountId, recommendations.officerId))
		.where(which)
		.orderBy(desc(recommendations.sentAt), desc(recommendations.id))
		.limit(limit);
	return rows.map(({ offer, ...about }) => {
		const state = stateOn(today, offer);
		return {
			...about,
			id: offer.id,
			postingId: offer.postingId,
			note: offer.note,
			applyBy: offer.applyBy,
			sentAt: offer.sentAt,
			seenAt: offer.seenAt,
			state,
			outcome: outcomeWords(today, offer),
			mayWithdraw: state === 'sent' && offer.officeId === actor.officeId
		};
	});
}
