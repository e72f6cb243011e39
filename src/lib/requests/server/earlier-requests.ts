import { and, desc, eq } from 'drizzle-orm';
import { postings } from '#lib/postings/server/schema.ts';
import type { EmployerActor } from '#lib/server/context.ts';
import type { Reader } from '#lib/server/db.ts';
import type { EarlierRequest } from '../request.ts';
import { stateOn } from '../rules.ts';
import { offerable } from './columns.ts';
import { directRequests } from './schema.ts';

/** What this establishment has sent to that person already, the latest first, as it stands at that moment. */
export async function readEarlier(
	db: Reader,
	actor: EmployerActor,
	seekerId: string,
	now: Date
): Promise<EarlierRequest[]> {
	const rows = await db
		.select({
			id: directRequests.id,
			postingId: directRequests.postingId,
			title: postings.title,
			number: postings.number,
			sentAt: directRequests.sentAt,
			state: directRequests.state,
			posting: offerable
		})
		.from(directRequests)
		.innerJoin(postings, eq(postings.id, directRequests.postingId))
		.where(
			and(
				eq(directRequests.seekerId, seekerId),
				eq(directRequests.establishmentId, actor.establishmentId)
			)
		)
		.orderBy(desc(directRequests.sentAt));
	return rows.map(({ posting, state, ...row }) => ({
		...row,
		state: stateOn(now, { state, posting })
	}));
}
