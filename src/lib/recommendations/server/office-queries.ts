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
export async function listSentByOffice(
	context: Context<OfficerActor>,
	limit = 40
): Promise<SentOffer[]> {
	const today = tokyoDay(context.now());
	const waiting = and(eq(recommendations.state, 'sent'), gte(recommendations.applyBy, today));
	const rows = await selectOffers(
		context,
		and(
			eq(recommendations.officeId, context.actor.officeId),
			or(gte(recommendations.sentAt, startOfDay(today)), waiting)
		),
		limit
	);
	// PRV-6: a reason may tell of health, and no record is open here.
	return rows.map((row) => asSent(context, { ...row, declineReason: null }));
}

/** Everything that was ever sent to the seeker who is open, by whichever office, the newest first (PRV-6). */
export async function listSentToOpenSeeker(
	context: Context<OfficerActor>,
	limit = 50
): Promise<SentOffer[]> {
	const open = await findOpenRecord(context.db, context.actor, context.now());
	if (!open) throw new NoSeekerOpen();
	const rows = await selectOffers(context, eq(recommendations.seekerId, open.personId), limit);
	return rows.map((row) => asSent(context, row));
}

const selectOffers = ({ db }: Context<OfficerActor>, which: SQL | undefined, limit: number) =>
	db
		.select({
			id: recommendations.id,
			officeId: recommendations.officeId,
			state: recommendations.state,
			applyBy: recommendations.applyBy,
			sentAt: recommendations.sentAt,
			seenAt: recommendations.seenAt,
			declineReason: recommendations.declineReason,
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

type Row = Awaited<ReturnType<typeof selectOffers>>[number];

function asSent({ actor, now }: Context<OfficerActor>, row: Row): SentOffer {
	const { officeId, declineReason, ...offer } = row;
	const today = tokyoDay(now());
	const state = stateOn(today, offer);
	return {
		...{ ...offer, state },
		outcome: outcomeWords(today, { ...offer, declineReason }),
		mayWithdraw: state === 'sent' && officeId === actor.officeId
	};
}
