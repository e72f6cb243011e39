import { and, eq, type SQL, sql } from 'drizzle-orm';
import { establishments } from '#lib/employers/server/schema.ts';
import { postings } from '#lib/postings/server/schema.ts';
import { isPublished } from '#lib/profiles/server/published-profile.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import type { Context, EmployerActor } from '#lib/server/context.ts';
import type { Tx } from '#lib/server/db.ts';
import { publish } from '#lib/server/events.ts';
import { count, type Limit } from '#lib/server/limits.ts';
import { refusalOf } from '../rules.ts';
import { meantBy } from './aliases.ts';
import { isBlocked } from './blocked.ts';
import { offerable } from './columns.ts';
import { readEarlier } from './earlier-requests.ts';
import { CandidateNotFound, NotSendable, PostingNotFound } from './errors.ts';
import { directRequests } from './schema.ts';

/** Ten people a posting are soon reached; whoever presses more often than this is a program. */
const sending: Limit = { name: 'request.send', points: 60, seconds: 3600 };

/**
 * 直接リクエスト (APP-19). Whether the person can be found is asked again under their lock, so that a profile taken
 * back, or an establishment turned away, between the page and the press is never reached. The order of locks is
 * that of applying: seeker, posting.
 */
export async function sendRequest(
	ctx: Context<EmployerActor>,
	input: { profileId: string; postingId: string; message: string }
): Promise<{ requestId: string }> {
	const { db, actor, now } = ctx;
	await count(sending, actor.establishmentId);
	const meant = await meantBy(ctx, input.profileId);
	return db.transaction(async (tx) => {
		const at = now();
		const seekerId = await lockCandidate(tx, actor, meant, at);
		const posting = await lockPosting(tx, actor, input.postingId);
		// Colleagues who send the same posting to different people take turns, or both could be the tenth.
		await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${posting.id}, 10))`);
		const sent = await tx.$count(directRequests, eq(directRequests.postingId, posting.id));
		const earlier = await readEarlier(tx, actor, seekerId, at);
		const refusal = refusalOf({ posting, sent, earlier }, at);
		if (refusal) throw new NotSendable(refusal);

		const { establishmentId } = actor;
		const [stored] = await tx
			.insert(directRequests)
			.values({
				...{ seekerId, postingId: posting.id, establishmentId, sentById: actor.id },
				...{ message: input.message, sentAt: at, state: 'waiting' }
			})
			.returning({ id: directRequests.id });
		if (!stored) throw new Error('The request was not stored.');
		const { number, title, establishmentName } = posting;
		await publish(tx, {
			type: 'request.arrived',
			to: [`account:${seekerId}`],
			data: { requestId: stored.id, seekerId, number, title, establishmentName }
		});
		await publish(tx, {
			type: 'request.sent',
			to: [`establishment:${establishmentId}`],
			data: { requestId: stored.id, establishmentId, postingId: posting.id }
		});
		return { requestId: stored.id };
	});
}

/** Blocks are read after the lock: whoever blocks holds the same row, so none can slip in between. */
async function lockCandidate(tx: Tx, actor: EmployerActor, meant: SQL, at: Date) {
	const [seeker] = await tx
		.select({ id: seekers.accountId })
		.from(seekers)
		.where(and(meant, isPublished(at)))
		.for('no key update');
	if (!seeker || (await isBlocked(tx, seeker.id, actor.establishmentId)))
		throw new CandidateNotFound();
	return seeker.id;
}

/** One of their own; once shared here it stays open until the commit. */
async function lockPosting(tx: Tx, actor: EmployerActor, id: string) {
	const [posting] = await tx
		.select({
			...{ id: postings.id, number: postings.number, title: postings.title },
			...offerable,
			establishmentName: establishments.name
		})
		.from(postings)
		.innerJoin(establishments, eq(establishments.id, postings.establishmentId))
		.where(and(eq(postings.id, id), eq(postings.establishmentId, actor.establishmentId)))
		.for('share', { of: postings });
	if (!posting) throw new PostingNotFound();
	return posting;
}
