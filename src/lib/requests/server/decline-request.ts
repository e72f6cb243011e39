import { and, eq } from 'drizzle-orm';
import { postings } from '#lib/postings/server/schema.ts';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import { isUuid } from '#lib/text/uuid.ts';
import { stateOn, type DeclineReason } from '../rules.ts';
import { closeRequest } from './close-request.ts';
import { offerable } from './columns.ts';
import { RequestEnded, RequestNotFound } from './errors.ts';
import { directRequests } from './schema.ts';

/** 辞退: the employer reads 辞退, and the reason if one was chosen. Declining twice declines once. */
export async function declineRequest(
	{ db, actor, now }: Context<SeekerActor>,
	{ id, reason }: { id: string; reason: DeclineReason | null }
): Promise<void> {
	if (!isUuid(id)) throw new RequestNotFound();
	await db.transaction(async (tx) => {
		const [request] = await tx
			.select({
				state: directRequests.state,
				posting: offerable
			})
			.from(directRequests)
			.innerJoin(postings, eq(postings.id, directRequests.postingId))
			.where(and(eq(directRequests.id, id), eq(directRequests.seekerId, actor.id)))
			.for('update', { of: directRequests });
		if (!request) throw new RequestNotFound();
		if (request.state === 'declined') return;
		if (stateOn(now(), request) !== 'waiting') throw new RequestEnded();
		await closeRequest(tx, id, { why: 'declined', at: now(), declineReason: reason });
	});
}
