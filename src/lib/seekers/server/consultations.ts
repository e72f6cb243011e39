import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import { findOpenRecord } from '#lib/offices/server/open-record.ts';
import { NoSeekerOpen } from '#lib/offices/server/errors.ts';
import type { Context, OfficerActor, SeekerActor } from '#lib/server/context.ts';
import type { Reader, Tx } from '#lib/server/db.ts';
import { publish } from '#lib/server/events.ts';
import type { ConsultationRequest, ConsultationTopic } from '../consultation.ts';
import { RegistrationIncomplete } from './errors.ts';
import { extendValidity } from './extend-validity.ts';
import { lockSeeker } from './lock-seeker.ts';
import { consultationRequests, seekers } from './schema.ts';

/**
 * オンライン相談の申込み: reaches the person's office at once. CLK-3: asked for in the month in which validity ends it
 * prolongs it there and then; nobody must become 無効 because an office had no time yet. One waits at a time.
 */
export async function requestConsultation(
	{ db, actor, now }: Context<SeekerActor>,
	{ topic, note }: { topic: ConsultationTopic; note: string }
): Promise<void> {
	await db.transaction(async (tx) => {
		const at = now();
		const seeker = await lockSeeker(tx, actor.id);
		if (seeker.provisional) throw new RegistrationIncomplete();
		const [waiting] = await tx
			.select({ id: consultationRequests.id })
			.from(consultationRequests)
			.where(
				and(eq(consultationRequests.seekerId, actor.id), isNull(consultationRequests.handledAt))
			);
		if (waiting)
			await tx
				.update(consultationRequests)
				.set({ topic, note })
				.where(eq(consultationRequests.id, waiting.id));
		else {
			const { officeId } = seeker;
			await tx
				.insert(consultationRequests)
				.values({ seekerId: actor.id, officeId, topic, note, requestedAt: at });
			await publish(tx, {
				type: 'consultation.requested',
				to: [`account:${actor.id}`, `office:${officeId}`],
				data: { seekerId: actor.id, number: seeker.number, name: seeker.name }
			});
		}
		await extendValidity(tx, actor.id, at);
	});
}

const columns = {
	id: consultationRequests.id,
	topic: consultationRequests.topic,
	requestedAt: consultationRequests.requestedAt
};

/** The request that waits for an answer, if there is one. */
export const findConsultation = ({ db, actor }: Context<SeekerActor>) => findWaiting(db, actor.id);

/** What the seeker whose record is open asked to talk about, with their words; null while nothing waits (PRV-6). */
export async function findConsultationOfOpen({ db, actor, now }: Context<OfficerActor>) {
	const open = await findOpenRecord(db, actor, now());
	return open ? findWaiting(db, open.personId) : null;
}

async function findWaiting(db: Reader, seekerId: string) {
	const { topic, requestedAt } = columns;
	const [row] = await db
		.select({ topic, requestedAt, note: consultationRequests.note })
		.from(consultationRequests)
		.where(and(eq(consultationRequests.seekerId, seekerId), isNull(consultationRequests.handledAt)))
		.orderBy(desc(consultationRequests.requestedAt));
	return row ?? null;
}

export type WaitingConsultation = NonNullable<Awaited<ReturnType<typeof findWaiting>>>;

/** Who waits to be talked with by this office, the longest waiting first. */
export const listConsultations = (
	{ db, actor }: Context<OfficerActor>,
	limit = 20
): Promise<ConsultationRequest[]> =>
	db
		.select({ ...columns, seekerNumber: seekers.number, seekerName: seekers.name })
		.from(consultationRequests)
		.innerJoin(seekers, eq(seekers.accountId, consultationRequests.seekerId))
		.where(
			and(eq(consultationRequests.officeId, actor.officeId), isNull(consultationRequests.handledAt))
		)
		.orderBy(asc(consultationRequests.requestedAt))
		.limit(limit);

/** What somebody asked to talk about waits no longer: it took place, or has a time now. How many waited. */
export async function settleRequest(
	tx: Tx,
	seekerId: string,
	{ at, by }: { at: Date; by?: string }
): Promise<number> {
	const settled = await tx
		.update(consultationRequests)
		.set({ handledAt: at, handledById: by })
		.where(and(eq(consultationRequests.seekerId, seekerId), isNull(consultationRequests.handledAt)))
		.returning({ id: consultationRequests.id });
	return settled.length;
}

/** A consultation that nobody had asked for leaves the same row behind, begun and done in one. */
const noteUnasked = (
	tx: Tx,
	{ seekerId, officeId, at, by }: { seekerId: string; officeId: string; at: Date; by: string }
) =>
	tx.insert(consultationRequests).values({
		...{ seekerId, officeId, topic: 'other', note: '' },
		...{ requestedAt: at, handledAt: at, handledById: by }
	});

/**
 * 職業相談 took place, with the seeker whose record is open: it is stored with who held it, what was asked for is
 * done, and CLK-3 applies.
 */
export async function recordConsultation({ db, actor, now }: Context<OfficerActor>): Promise<void> {
	await db.transaction(async (tx) => {
		const at = now();
		const open = await findOpenRecord(tx, actor, at);
		if (!open) throw new NoSeekerOpen();
		const { accountId: seekerId, number, name, officeId } = await lockSeeker(tx, open.personId);
		if ((await settleRequest(tx, seekerId, { at, by: actor.id })) === 0)
			await noteUnasked(tx, { seekerId, officeId: actor.officeId, at, by: actor.id });
		await extendValidity(tx, seekerId, at);
		await publish(tx, {
			type: 'consultation.handled',
			to: [`account:${seekerId}`, `office:${actor.officeId}`, `office:${officeId}`],
			data: { seekerId, number, name }
		});
	});
}
