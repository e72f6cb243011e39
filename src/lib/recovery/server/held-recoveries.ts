import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import { isHeld } from './held-recovery.ts';
import { addressChanges } from '#lib/accounts/server/schema.ts';
import { officers } from '#lib/offices/server/schema.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import type { Context, OfficerActor } from '#lib/server/context.ts';
import type { Reader } from '#lib/server/db.ts';

/** What was begun at this officer's office and still waits. Another office's is nobody's here. */
const waitingAt = ({ officeId }: OfficerActor, now: Date) =>
	and(
		...[isHeld, isNull(addressChanges.releasedAt), gt(addressChanges.heldUntil, now)],
		eq(officers.officeId, officeId)
	);

/** The recoveries of this office that wait for a second officer, the longest first. Never an address. */
export async function listHeldRecoveries({ db, actor, now }: Context<OfficerActor>) {
	const held = await db
		.select({
			id: addressChanges.id,
			number: seekers.number,
			name: seekers.name,
			proof: addressChanges.document,
			heldFor: addressChanges.heldFor,
			askedAt: addressChanges.askedAt,
			until: addressChanges.heldUntil,
			by: officers.name,
			byId: addressChanges.askedById
		})
		.from(addressChanges)
		.innerJoin(officers, eq(officers.accountId, addressChanges.askedById))
		.innerJoin(seekers, eq(seekers.accountId, addressChanges.accountId))
		.where(waitingAt(actor, now()))
		.orderBy(asc(addressChanges.askedAt));
	return held.map(({ byId, ...shown }) => ({ ...shown, own: byId === actor.id }));
}

export type HeldRecovery = Awaited<ReturnType<typeof listHeldRecoveries>>[number];

/** Is there nobody else at this office who could release anything? */
export const isAlone = async ({ db, actor }: Context<OfficerActor>): Promise<boolean> =>
	(await db.$count(officers, eq(officers.officeId, actor.officeId))) === 1;

/** One that waits at this officer's office, with whom it is for. */
export async function findHeldRecovery(db: Reader, actor: OfficerActor, id: string, now: Date) {
	const [row] = await db
		.select({
			personId: seekers.accountId,
			number: seekers.number,
			name: seekers.name,
			byId: addressChanges.askedById
		})
		.from(addressChanges)
		.innerJoin(officers, eq(officers.accountId, addressChanges.askedById))
		.innerJoin(seekers, eq(seekers.accountId, addressChanges.accountId))
		.where(and(eq(addressChanges.id, id), waitingAt(actor, now)));
	return row;
}
