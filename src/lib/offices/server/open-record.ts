import { and, desc, eq, gte, isNull, or, sql } from 'drizzle-orm';
import { startOfDay, tokyoDay } from '#lib/calendar/tokyo.ts';
import type { Context, OfficerActor } from '#lib/server/context.ts';
import type { Reader, Tx } from '#lib/server/db.ts';
import { accessLog, officers, offices, openSeekers } from './schema.ts';

/**
 * PRV-6: writes down that this officer opens this person's record, and puts away the one that was open.
 * Any officer may: people move and ask at any office; the log is the guard.
 */
export async function openRecord(
	tx: Tx,
	actor: OfficerActor,
	{ personId, reason, at }: { personId: string; reason: string; at: Date }
): Promise<void> {
	const accessId = await writeAccess(tx, actor, { personId, reason, at });
	const sessionId = actor.sessionId ?? null;
	const open = { personId, accessId, sessionId, openedAt: at };
	await tx
		.insert(openSeekers)
		.values({ officerId: actor.id, ...open })
		.onConflictDoUpdate({ target: openSeekers.officerId, set: open });
}

/** PRV-6: writes down what an officer did for a person without opening the record; returns the line's id. */
export async function writeAccess(
	tx: Tx,
	actor: OfficerActor,
	access: { personId: string; reason: string; at: Date }
): Promise<string> {
	const [written] = await tx
		.insert(accessLog)
		.values({ officerId: actor.id, ...access })
		.returning({ id: accessLog.id });
	if (!written) throw new Error('The access was not written down.');
	return written.id;
}

/** It goes with the session that opened it: the next to sign in finds no record open. */
const isOpenSession = sql`exists (
	select 1 from sessions s where s.id = ${openSeekers.sessionId} and s.expires_at > now())`;

/** One that was left open is put away at midnight, and with its session. */
const isOpenAt = (now: Date) =>
	and(
		gte(openSeekers.openedAt, startOfDay(tokyoDay(now))),
		or(isNull(openSeekers.sessionId), isOpenSession)
	);

/** Whose record this officer has open and why, or undefined. */
export async function findOpenRecord(db: Reader, actor: OfficerActor, now: Date) {
	const [row] = await db
		.select({
			personId: openSeekers.personId,
			openedAt: openSeekers.openedAt,
			reason: accessLog.reason
		})
		.from(openSeekers)
		.innerJoin(accessLog, eq(accessLog.id, openSeekers.accessId))
		.where(and(eq(openSeekers.officerId, actor.id), isOpenAt(now)));
	return row;
}

/** Who has a person's record open now. */
export async function findOpeners(db: Reader, personId: string, now: Date): Promise<string[]> {
	const rows = await db
		.select({ officerId: openSeekers.officerId })
		.from(openSeekers)
		.where(and(eq(openSeekers.personId, personId), isOpenAt(now)));
	return rows.map(({ officerId }) => officerId);
}

/** Puts the open record away. */
export const closeRecord = async ({ db, actor }: Context<OfficerActor>): Promise<void> =>
	void (await db.delete(openSeekers).where(eq(openSeekers.officerId, actor.id)));

/** 退会: whoever has the person's record open sees it close. */
export const putAway = (tx: Tx, personId: string) =>
	tx.delete(openSeekers).where(eq(openSeekers.personId, personId));

/** Who opened a person's record and why, the newest first (PRV-6). */
export const listAccesses = (db: Reader, personId: string, limit = 10) =>
	db
		.select({
			id: accessLog.id,
			at: accessLog.at,
			reason: accessLog.reason,
			officer: officers.name,
			office: offices.alias
		})
		.from(accessLog)
		.innerJoin(officers, eq(officers.accountId, accessLog.officerId))
		.innerJoin(offices, eq(offices.id, officers.officeId))
		.where(eq(accessLog.personId, personId))
		.orderBy(desc(accessLog.at))
		.limit(limit);
