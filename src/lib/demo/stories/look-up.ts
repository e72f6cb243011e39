import { and, desc, eq } from 'drizzle-orm';
import { applications } from '#lib/applications/server/schema.ts';
import { postings as rows } from '#lib/postings/server/schema.ts';
import { directRequests } from '#lib/requests/server/schema.ts';
import { recommendations } from '#lib/recommendations/server/schema.ts';
import { postings } from '../cast/postings.ts';
import type { Pair, Stage } from './story.ts';

/** The ids that commands ask for, by who and what a story speaks of. */
export async function postingOf({ db }: Stage, { posting }: Pick<Pair, 'posting'>) {
	const [row] = await db
		.select({ id: rows.id, openUntil: rows.openUntil })
		.from(rows)
		.where(eq(rows.number, postings[posting].number));
	return found(row, posting);
}

export async function offerOf(stage: Stage, pair: Pair) {
	const { id } = await postingOf(stage, pair);
	const [row] = await stage.db
		.select({ id: recommendations.id })
		.from(recommendations)
		.where(
			and(
				eq(recommendations.seekerId, stage.seekers[pair.seeker].id),
				eq(recommendations.postingId, id)
			)
		)
		.orderBy(desc(recommendations.sentAt));
	return found(row, pair.posting);
}

export async function requestOf(stage: Stage, pair: Pair) {
	const { id } = await postingOf(stage, pair);
	const [row] = await stage.db
		.select({ id: directRequests.id })
		.from(directRequests)
		.where(
			and(
				eq(directRequests.seekerId, stage.seekers[pair.seeker].id),
				eq(directRequests.postingId, id)
			)
		);
	return found(row, pair.posting);
}

export async function applicationOf(stage: Stage, pair: Pair) {
	const { id } = await postingOf(stage, pair);
	const [row] = await stage.db
		.select({ id: applications.id, conversationId: applications.conversationId })
		.from(applications)
		.where(
			and(eq(applications.seekerId, stage.seekers[pair.seeker].id), eq(applications.postingId, id))
		)
		.orderBy(desc(applications.submittedAt));
	return found(row, pair.posting);
}

function found<T>(row: T | undefined, what: string): T {
	if (!row) throw new Error(`The stories of the demo know no ${what}.`);
	return row;
}
