import { and, eq, inArray } from 'drizzle-orm';
import { closings, type Closing } from '#lib/postings/closing.ts';
import { transitions, type TransitionName } from '#lib/postings/lifecycle.ts';
import { endPosting, lockOwnPosting } from '#lib/postings/server/end-posting.ts';
import { withdrawOffers } from '#lib/recommendations/server/withdraw-offers.ts';
import { endRequests } from '#lib/requests/server/end-requests.ts';
import type { Context, EmployerActor } from '#lib/server/context.ts';
import type { Tx } from '#lib/server/db.ts';
import { publish, type Channel } from '#lib/server/events.ts';
import { openStates } from '#lib/applications/rules.ts';
import { ResultsOwed } from './errors.ts';
import { applicationDrafts, applications } from '#lib/applications/server/schema.ts';

/**
 * The employer ends a posting. Live offers are withdrawn (CLK-13) and waiting requests end in the same transaction;
 * the establishment, the office and everybody who could have applied hear it. It stands here and not with the
 * postings, because it asks about applications and drafts, and a room never reads a later one.
 */
export async function closePosting(
	{ db, actor, now }: Context<EmployerActor>,
	{ postingId, how }: { postingId: string; how: Closing }
): Promise<void> {
	await db.transaction(async (tx) => {
		const posting = await lockOwnPosting(tx, actor, postingId);
		if (needsResults(closings[how].transition)) await requireResults(tx, postingId);
		await endPosting(tx, posting, how, now());
		const offered = await withdrawOffers(tx, postingId, now());
		const asked = await endRequests(tx, postingId, now());
		const writing = await draftersOf(tx, postingId);
		const seekers = [...new Set([...offered, ...asked, ...writing])];
		await publish(tx, {
			type: 'posting.closed',
			to: [
				`establishment:${posting.establishmentId}`,
				`office:${posting.officeId}`,
				...seekers.map((id): Channel<'account'> => `account:${id}`)
			],
			data: { postingId, number: posting.number, why: how }
		});
	});
}

const needsResults = (name: TransitionName) => 'needsResults' in transitions[name];

/** APP-18 */
async function requireResults(tx: Tx, postingId: string) {
	const owed = await tx.$count(
		applications,
		and(
			eq(applications.postingId, postingId),
			inArray(applications.state, [...openStates, 'unknown'])
		)
	);
	if (owed > 0) throw new ResultsOwed(owed);
}

async function draftersOf(tx: Tx, postingId: string) {
	const rows = await tx
		.select({ seekerId: applicationDrafts.seekerId })
		.from(applicationDrafts)
		.where(eq(applicationDrafts.postingId, postingId));
	return rows.map(({ seekerId }) => seekerId);
}
