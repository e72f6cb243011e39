import { and, eq } from 'drizzle-orm';
import { establishments } from '#lib/employers/server/schema.ts';
import { postings } from '#lib/postings/server/schema.ts';
import type { Tx } from '#lib/server/db.ts';
import { publish } from '#lib/server/events.ts';
import type { RequestEvents } from '../events.ts';
import type { DeclineReason } from '../rules.ts';
import { directRequests } from './schema.ts';

type Why = RequestEvents['request.closed']['why'];

interface Closing {
	why: Why;
	at: Date;
	declineReason?: DeclineReason | null;
}

const stateAfter = {
	accepted: 'accepted',
	declined: 'declined',
	postingClosed: 'ended',
	referred: 'ended'
} as const satisfies Record<Why, string>;

/** Ends a waiting request and tells both sides, each what concerns it; false when it had already ended. */
export async function closeRequest(tx: Tx, id: string, closing: Closing): Promise<boolean> {
	const { why, at, declineReason } = closing;
	const state = stateAfter[why];
	const [request] = await tx
		.update(directRequests)
		.set({ state, closedAt: at, declineReason })
		.where(and(eq(directRequests.id, id), eq(directRequests.state, 'waiting')))
		.returning();
	if (!request) return false;
	const { seekerId, postingId, establishmentId } = request;
	const [about] = await tx
		.select({
			number: postings.number,
			title: postings.title,
			establishmentName: establishments.name
		})
		.from(postings)
		.innerJoin(establishments, eq(establishments.id, postings.establishmentId))
		.where(eq(postings.id, postingId));
	if (!about) throw new Error('A request has lost its posting.');
	await publish(tx, {
		type: 'request.closed',
		to: [`account:${seekerId}`],
		data: { requestId: id, seekerId, postingId, ...about, why }
	});
	await publish(tx, {
		type: 'request.answered',
		to: [`establishment:${establishmentId}`],
		data: { requestId: id, establishmentId, postingId, title: about.title, state }
	});
	return true;
}
