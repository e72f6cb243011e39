import { and, eq, ne } from 'drizzle-orm';
import { establishments } from '#lib/employers/server/schema.ts';
import { lockSeeker } from '#lib/seekers/server/lock-seeker.ts';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import type { Reader, Tx } from '#lib/server/db.ts';
import { publish } from '#lib/server/events.ts';
import { MAX_BLOCKED } from '../rules.ts';
import { closeWaiting } from './close-waiting.ts';
import { BlockedFull, EstablishmentNotFound } from './errors.ts';
import { blockedEstablishments, directRequests } from './schema.ts';

/**
 * この事業所からのリクエストを受け取らない: from now on this establishment neither finds the profile nor reaches the
 * person. What waits of it is declined; it learns no more than that. Blocking twice blocks once.
 */
export async function blockEstablishment(
	{ db, actor, now }: Context<SeekerActor>,
	{ establishment }: { establishment: string }
): Promise<void> {
	await db.transaction(async (tx) => {
		const at = now();
		// The lock that sending a request asks for: a request is there before the block, or never.
		await lockSeeker(tx, actor.id);
		const establishmentId = await findEstablishment(tx, establishment);
		const others = and(
			eq(blockedEstablishments.seekerId, actor.id),
			ne(blockedEstablishments.establishmentId, establishmentId)
		);
		if ((await tx.$count(blockedEstablishments, others)) >= MAX_BLOCKED) throw new BlockedFull();
		const [added] = await tx
			.insert(blockedEstablishments)
			.values({ seekerId: actor.id, establishmentId, blockedAt: at })
			.onConflictDoNothing()
			.returning();
		if (!added) return;
		const ofThem = and(
			eq(directRequests.seekerId, actor.id),
			eq(directRequests.establishmentId, establishmentId)
		);
		await closeWaiting(tx, ofThem, { why: 'declined', at });
		await tellOwnScreens(tx, actor);
	});
}

/** Lets an establishment find and ask the person again; one that is not blocked is no error. */
export async function unblockEstablishment(
	{ db, actor }: Context<SeekerActor>,
	{ establishment }: { establishment: string }
): Promise<void> {
	await db.transaction(async (tx) => {
		const establishmentId = await findEstablishment(tx, establishment);
		await tx
			.delete(blockedEstablishments)
			.where(
				and(
					eq(blockedEstablishments.seekerId, actor.id),
					eq(blockedEstablishments.establishmentId, establishmentId)
				)
			);
		await tellOwnScreens(tx, actor);
	});
}

async function findEstablishment(db: Reader, number: string) {
	const [found] = await db
		.select({ id: establishments.id })
		.from(establishments)
		.where(eq(establishments.number, number));
	if (!found) throw new EstablishmentNotFound();
	return found.id;
}

const tellOwnScreens = (tx: Tx, actor: SeekerActor) =>
	publish(tx, {
		type: 'request.blocksChanged',
		to: [`account:${actor.id}`],
		data: { seekerId: actor.id }
	});
