import { and, desc, eq, gt, ne } from 'drizzle-orm';
import type { Context, SignedIn } from '#lib/server/context.ts';
import { findApp } from '#lib/second-step/server/authenticators.ts';
import { forgetDevices } from '#lib/second-step/server/devices.ts';
import { OfficersProve } from './errors.ts';
import { insistOnPassword } from './own-password.ts';
import { accounts, sessions } from './schema.ts';
import { devices } from '#lib/second-step/server/schema.ts';

/** ACC-9, ACC-10: whether signing in asks for a code, where it does not, and who is signed in now. */
export async function readSignInSettings(
	{ db, actor, now }: Context<SignedIn>,
	codeByDefault: boolean
) {
	const [account] = await db
		.select({ email: accounts.email, asks: accounts.asksForCode })
		.from(accounts)
		.where(eq(accounts.id, actor.id));
	const remembered = await db
		.select({
			id: devices.id,
			place: devices.place,
			since: devices.rememberedAt,
			until: devices.expiresAt
		})
		.from(devices)
		.where(and(eq(devices.accountId, actor.id), gt(devices.expiresAt, now())))
		.orderBy(desc(devices.rememberedAt));
	const open = await db
		.select({
			id: sessions.id,
			place: sessions.place,
			since: sessions.startedAt,
			kiosk: sessions.kiosk
		})
		.from(sessions)
		// Sessions live by the machine's own clock, as their cookies do.
		.where(and(eq(sessions.userId, actor.id), gt(sessions.expiresAt, new Date())))
		.orderBy(desc(sessions.startedAt));
	return {
		email: account?.email ?? '',
		asks: account?.asks ?? codeByDefault,
		hasApp: (await findApp(db, actor.id)) !== undefined,
		remembered,
		sessions: open.map((session) => ({ ...session, here: session.id === actor.sessionId }))
	};
}

/** ACC-9: with a code or without. Officers do not do without outside the demo. Doing without needs the password, and no device is remembered from before. */
export async function chooseCode(
	ctx: Context<SignedIn>,
	{
		asks,
		current,
		officersProve = false
	}: { asks: boolean; current: string; officersProve?: boolean }
): Promise<void> {
	const { db, actor } = ctx;
	if (!asks && officersProve && actor.role === 'officer') throw new OfficersProve();
	if (!asks) await insistOnPassword(ctx, current);
	await db.transaction(async (tx) => {
		await tx.update(accounts).set({ asksForCode: asks }).where(eq(accounts.id, actor.id));
		await forgetDevices(tx, actor.id);
	});
}

/** A device that was lost, or is not one's own: it is asked for a code again. Safe to repeat. */
export async function forgetDevice({ db, actor }: Context<SignedIn>, id: string): Promise<void> {
	await db.delete(devices).where(and(eq(devices.id, id), eq(devices.accountId, actor.id)));
}

/** Signs somebody out elsewhere; the session in which this is asked stays. Returns what ended. */
export async function endSessionElsewhere(
	{ db, actor }: Context<SignedIn>,
	id: string
): Promise<string[]> {
	const ended = await db
		.delete(sessions)
		.where(
			and(
				...[eq(sessions.id, id), eq(sessions.userId, actor.id)],
				ne(sessions.id, actor.sessionId ?? '')
			)
		)
		.returning({ id: sessions.id });
	return ended.map((row) => row.id);
}
