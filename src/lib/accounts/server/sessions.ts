import { createHash, randomBytes } from 'node:crypto';
import { DrizzlePostgreSQLAdapter } from '@lucia-auth/adapter-drizzle';
import { and, eq, gt, inArray, lt, lte, ne, sql } from 'drizzle-orm';
import { Lucia, TimeSpan } from 'lucia';
import { config } from '#lib/server/config.ts';
import { MINUTE } from '#lib/calendar/spans.ts';
import { IDLE_MINUTES, KIOSK_IDLE_MINUTES, KIOSK_LEAVING_SECONDS } from '../idle.ts';
import type { Db, Tx } from '#lib/server/db.ts';
import { accounts, sessions } from './schema.ts';

/** The only file that knows lucia. The cookie holds a random token; the table holds its hash. */
const lucia = (db: Db) =>
	new Lucia(new DrizzlePostgreSQLAdapter(db, sessions, accounts), {
		sessionExpiresIn: new TimeSpan(IDLE_MINUTES, 'm')
	});

const hashed = (token: string) => createHash('sha256').update(token).digest('hex');
const isToken = (token: string | undefined): token is string =>
	token !== undefined && /^[\w-]{43}$/.test(token);
/** ACC-11: when it ends if nobody does anything more, and in any case. */
const idleEnd = (kiosk: boolean, endsAt: Date) => {
	const idle = Date.now() + (kiosk ? KIOSK_IDLE_MINUTES : IDLE_MINUTES) * MINUTE;
	return new Date(Math.min(idle, endsAt.getTime()));
};

export interface Session {
	id: string;
	accountId: string;
	expiresAt: Date;
	/** Whatever is done, it ends then. */
	endsAt: Date;
	kiosk: boolean;
	/** A second step has to be set up before anything else. */
	unproven: boolean;
}

/** Where a session is opened: in which program, and is it a shared computer? */
export interface Seat {
	place: string;
	kiosk: boolean;
	unproven?: boolean;
}

/** Opens a session and returns the token for the cookie; it is stored nowhere else. */
export async function startSession(
	db: Db,
	accountId: string,
	{ place, kiosk, unproven = false }: Seat = { place: '', kiosk: false }
) {
	const token = drawToken();
	const endsAt = new Date(Date.now() + config().SESSION_HOURS * 60 * MINUTE);
	const expiresAt = idleEnd(kiosk, endsAt);
	const { id } = await lucia(db).createSession(accountId, {}, { sessionId: hashed(token) });
	await db
		.update(sessions)
		.set({ place, kiosk, unproven, expiresAt, endsAt })
		.where(eq(sessions.id, id));
	return { token, id, accountId, expiresAt, endsAt, kiosk };
}

const drawToken = () => randomBytes(32).toString('base64url');

/**
 * After a change of rights or of the password: the same session by a new token, so that whoever had the old one has
 * nothing. Returns the token and the session's new id; undefined where it has ended.
 */
export async function renewSession(
	tx: Pick<Tx, 'update'>,
	id: string | undefined,
	changed: { unproven?: false } = {}
) {
	const token = drawToken();
	const [renewed] = await tx
		.update(sessions)
		.set({ id: hashed(token), ...changed })
		.where(eq(sessions.id, id ?? ''))
		.returning({ id: sessions.id });
	return renewed && { token, id: renewed.id };
}

/** The session of a cookie, or undefined. Being used moves its end on (ACC-11), written once a minute at most. */
export async function useSession(db: Db, token: string | undefined): Promise<Session | undefined> {
	const found = await findSession(db, token);
	if (!found) return undefined;
	const expiresAt = idleEnd(found.kiosk, found.endsAt);
	if (expiresAt.getTime() - found.expiresAt.getTime() < MINUTE) return found;
	const { session } = await lucia(db).validateSession(found.id);
	if (!session) return undefined;
	await db.update(sessions).set({ expiresAt }).where(eq(sessions.id, session.id));
	return { ...found, expiresAt };
}

/** The same without counting as use: for what a page does by itself, so that a screen left alone does run out. */
export async function findSession(db: Db, token: string | undefined): Promise<Session | undefined> {
	if (!isToken(token)) return undefined;
	const [row] = await db
		.select({
			id: sessions.id,
			accountId: sessions.userId,
			expiresAt: sessions.expiresAt,
			endsAt: sessions.endsAt,
			kiosk: sessions.kiosk,
			unproven: sessions.unproven
		})
		.from(sessions)
		.where(and(eq(sessions.id, hashed(token)), gt(sessions.expiresAt, new Date())))
		.prepare('session')
		.execute();
	return row;
}

/** Whose session a cookie was, and why it ran out, as long as it has not been swept away. */
export async function findExpired(
	db: Db,
	token: string | undefined
): Promise<{ accountId: string; why: 'idle' | 'long' } | undefined> {
	if (!isToken(token)) return undefined;
	const [row] = await db
		.select({
			accountId: sessions.userId,
			forGood: sql<boolean>`${sessions.expiresAt} >= ${sessions.endsAt}`
		})
		.from(sessions)
		.where(and(eq(sessions.id, hashed(token)), lte(sessions.expiresAt, new Date())));
	return row && { accountId: row.accountId, why: row.forGood ? 'long' : 'idle' };
}

/**
 * The window on a shared computer went away: to another page, which is somebody there again within seconds,
 * or for good, and then the session ends by itself.
 */
export async function leaveSession(db: Db, id: string): Promise<void> {
	const soon = new Date(Date.now() + KIOSK_LEAVING_SECONDS * 1000);
	await db
		.update(sessions)
		.set({ expiresAt: soon })
		.where(and(eq(sessions.id, id), eq(sessions.kiosk, true), gt(sessions.expiresAt, soon)));
}

/** Its time is over now; whose it was can still be told, as when the clock had ended it. */
export async function runOut(db: Db, id: string): Promise<void> {
	const now = new Date();
	await db.update(sessions).set({ expiresAt: now, endsAt: now }).where(eq(sessions.id, id));
}

export const endSession = (db: Db, id: string) => lucia(db).invalidateSession(id);

/** Ends the session of a cookie, whoever's it is; returns its id, undefined where there was none. */
export async function endSessionOf(db: Db, token: string | undefined): Promise<string | undefined> {
	if (!isToken(token)) return undefined;
	const [ended] = await db
		.delete(sessions)
		.where(and(eq(sessions.id, hashed(token)), gt(sessions.expiresAt, new Date())))
		.returning({ id: sessions.id });
	return ended?.id;
}

/** Ends every session of an account; returns which there were. */
export async function endSessionsOf(tx: Tx, accountId: string): Promise<string[]> {
	const ended = await tx
		.delete(sessions)
		.where(eq(sessions.userId, accountId))
		.returning({ id: sessions.id });
	return ended.map(({ id }) => id);
}

/** The person stays where they are and is signed out everywhere else; returns which sessions those were. */
export async function endOtherSessions(
	tx: Pick<Tx, 'delete'>,
	{ id, sessionId = '' }: { id: string; sessionId?: string }
): Promise<string[]> {
	const ended = await tx
		.delete(sessions)
		.where(and(eq(sessions.userId, id), ne(sessions.id, sessionId)))
		.returning({ id: sessions.id });
	return ended.map((row) => row.id);
}

/** Which of these sessions are still open. */
export async function openSessions(db: Db, ids: string[]): Promise<Set<string>> {
	if (ids.length === 0) return new Set();
	const rows = await db
		.select({ id: sessions.id })
		.from(sessions)
		.where(and(inArray(sessions.id, ids), gt(sessions.expiresAt, new Date())));
	return new Set(rows.map((row) => row.id));
}

/** Sessions that ran out a day ago are forgotten; until then they tell whose half-written form it was. */
export const forgetOld = (db: Db, now: Date) =>
	db.delete(sessions).where(lt(sessions.expiresAt, new Date(now.getTime() - 24 * 60 * MINUTE)));
