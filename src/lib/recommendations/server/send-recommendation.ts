import { and, eq } from 'drizzle-orm';
import { tokyoDay } from '#lib/calendar/tokyo.ts';
import { reachedSince } from '#lib/employers/server/reached-since.ts';
import { establishments } from '#lib/employers/server/schema.ts';
import { AnotherSeekerOpen, NoSeekerOpen } from '#lib/offices/server/errors.ts';
import { findOpenRecord } from '#lib/offices/server/open-record.ts';
import { officers } from '#lib/offices/server/schema.ts';
import { postings, postingVersions } from '#lib/postings/server/schema.ts';
import { parseSeekerNumber } from '#lib/seekers/numbers.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import type { Context, OfficerActor } from '#lib/server/context.ts';
import type { Tx } from '#lib/server/db.ts';
import { publish, type Channel } from '#lib/server/events.ts';
import { applyByProblem } from '../rules.ts';
import { whatBecame } from './earlier-offers.ts';
import { NotSendable, PostingNotFound, SentBefore, WrongApplyBy } from './errors.ts';
import { recommendations } from './schema.ts';
import { refusals, type AppliedTo } from './sending-facts.ts';

export interface SendInput {
	seekerId: string;
	/** Confirmed beside the id: the double key of PRV-6. */
	seekerNumber: string;
	postingId: string;
	note: string;
	applyBy: string;
	/** Was the employer asked by telephone first? */
	employerAsked?: boolean;
	/** The officer has seen what became of it before, and sends it once more. */
	again?: boolean;
}

/**
 * オンラインハローワーク紹介: sends a posting to the seeker the officer has open. Everything APP-13 asks is asked
 * again here, under lock, and what was sent or applied for before is sent only by whoever says so: of two officers who send the same posting one succeeds, the other learns who did.
 */
export async function sendRecommendation(
	{ db, actor, now }: Context<OfficerActor>,
	input: SendInput,
	appliedTo: AppliedTo
): Promise<{ id: string; title: string; applyBy: string; seekerName: string }> {
	return db.transaction(async (tx) => {
		const at = now();
		const today = tokyoDay(at);
		// The order of locks is that of applying: seeker, posting, recommendation.
		const seeker = await lockOpenSeeker(tx, actor, input, at);
		const posting = await lockPosting(tx, input.postingId);
		const refusal = (await refusals(tx, appliedTo, seeker, [posting], at)).get(posting.id);
		if (refusal) throw new NotSendable(refusal);
		const which = { seekerId: seeker.accountId, ids: [posting.id], at };
		const before = (await whatBecame(tx, appliedTo, which)).get(posting.id) ?? [];
		if (before.length > 0 && !input.again) throw new SentBefore(before);
		const problem = applyByProblem(input.applyBy, today, posting.openUntil);
		if (problem) throw new WrongApplyBy(problem);

		await closeExpired(tx, { seekerId: seeker.accountId, postingId: posting.id }, at);
		const [sent] = await tx
			.insert(recommendations)
			.values({
				seekerId: seeker.accountId,
				postingId: posting.id,
				officerId: actor.id,
				officeId: actor.officeId,
				note: input.note,
				applyBy: input.applyBy,
				employerAsked: input.employerAsked ?? false,
				sentAt: at,
				state: 'sent'
			})
			.returning({ id: recommendations.id });
		if (!sent) throw new Error('The recommendation was not stored.');

		await publish(tx, {
			type: 'recommendation.sent',
			to: audience(seeker, actor),
			data: {
				recommendationId: sent.id,
				seekerId: seeker.accountId,
				postingId: posting.id,
				number: posting.number,
				title: posting.title,
				applyBy: input.applyBy,
				officerId: actor.id,
				by: await familyName(tx, actor)
			}
		});
		return {
			id: sent.id,
			title: posting.title,
			applyBy: input.applyBy,
			seekerName: seeker.name
		};
	});
}

/** PRV-6: the seeker that is open, whose number was confirmed; anybody else is a mix-up. */
async function lockOpenSeeker(tx: Tx, actor: OfficerActor, input: SendInput, at: Date) {
	const open = await findOpenRecord(tx, actor, at);
	if (!open) throw new NoSeekerOpen();
	const [seeker] = await tx
		.select()
		.from(seekers)
		.where(eq(seekers.accountId, open.personId))
		.for('no key update');
	if (!seeker) throw new NoSeekerOpen();
	const confirmed = parseSeekerNumber(input.seekerNumber) === seeker.number;
	if (!confirmed || input.seekerId !== seeker.accountId) throw new AnotherSeekerOpen(seeker);
	return seeker;
}

/** A posting that is being closed right now is waited for; once locked here it stays open until the commit. */
async function lockPosting(tx: Tx, id: string) {
	const [locked] = await tx
		.select({ id: postings.id })
		.from(postings)
		.where(eq(postings.id, id))
		.for('share');
	if (!locked) throw new PostingNotFound();
	const [posting] = await tx
		.select({
			id: postings.id,
			number: postings.number,
			title: postings.title,
			state: postings.state,
			openUntil: postings.openUntil,
			reachedSince,
			content: postingVersions.content
		})
		.from(postings)
		.innerJoin(establishments, eq(establishments.id, postings.establishmentId))
		.innerJoin(
			postingVersions,
			and(eq(postingVersions.postingId, postings.id), eq(postingVersions.version, postings.version))
		)
		.where(eq(postings.id, id));
	if (!posting) throw new PostingNotFound();
	return posting;
}

/** CLK-9: an earlier offer whose day is over makes way; a live one was refused before. */
const closeExpired = (tx: Tx, about: { seekerId: string; postingId: string }, at: Date) =>
	tx
		.update(recommendations)
		.set({ state: 'expired', closedAt: at })
		.where(
			and(
				eq(recommendations.seekerId, about.seekerId),
				eq(recommendations.postingId, about.postingId),
				eq(recommendations.state, 'sent')
			)
		);

/** The seeker, the office that sent it, and the office that looks after the seeker. */
const audience = (
	seeker: { accountId: string; officeId: string },
	actor: OfficerActor
): Channel<'account' | 'office'>[] => [
	`account:${seeker.accountId}`,
	...[...new Set([actor.officeId, seeker.officeId])].map((id) => `office:${id}` as const)
];

async function familyName(tx: Tx, actor: OfficerActor) {
	const [officer] = await tx
		.select({ familyName: officers.familyName })
		.from(officers)
		.where(eq(officers.accountId, actor.id));
	return officer?.familyName ?? '';
}
