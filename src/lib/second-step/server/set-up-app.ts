import { eq, isNull } from 'drizzle-orm';
import { config } from '#lib/server/config.ts';
import type { Context, SignedIn } from '#lib/server/context.ts';
import type { Tx } from '#lib/server/db.ts';
import { sendMail } from '#lib/server/mail.ts';
import { qrOf } from '#lib/server/qr.ts';
import { seal, unseal } from '#lib/server/sealing.ts';
import { secretInFours } from '../authenticator.ts';
import { begun, findApp, rightStep } from './authenticators.ts';
import { forgetDevices } from './devices.ts';
import { SignInRefused } from '#lib/accounts/server/errors.ts';
import { AppInUse, AppLate } from './errors.ts';
import { insistOnOwner, type Proven } from '#lib/accounts/server/own-proof.ts';
import { accounts } from '#lib/accounts/server/schema.ts';
import { authenticators } from './schema.ts';
import { appAdded, appRemoved } from '#lib/accounts/server/security-letters.ts';
import { drawSecret, inApp } from './totp.ts';

/** Begins to set up an app, for its owner. A second tab of the session goes on with what the first has begun. */
export async function beginApp(ctx: Context<SignedIn>, proven: Proven): Promise<void> {
	const { db, actor, now } = ctx;
	await insistOnOwner(ctx, proven);
	if (await findApp(db, actor.id)) throw new AppInUse();
	if (await findBegun(ctx)) return;
	const sealedSecret = await seal(db, await drawSecret(), actor.id);
	const fresh = { sealedSecret, session: sessionOf(ctx), madeAt: now(), lastStep: 0 };
	const [row] = await db
		.insert(authenticators)
		.values({ accountId: actor.id, ...fresh })
		.onConflictDoUpdate({
			target: authenticators.accountId,
			set: fresh,
			setWhere: isNull(authenticators.confirmedAt)
		})
		.returning({ id: authenticators.accountId });
	if (!row) throw new AppInUse();
}

/** What the app has to read, as long as this session may confirm it; nobody else is shown it. */
export async function readBegun(ctx: Context<SignedIn>) {
	const { db, actor } = ctx;
	const row = await findBegun(ctx);
	if (!row) return undefined;
	const [account] = await db.select().from(accounts).where(eq(accounts.id, actor.id));
	const secret = await unseal(db, row.sealedSecret, actor.id);
	const { uri, text } = await inApp(secret, account?.email ?? '');
	return { qr: qrOf(uri), uri, secret: secretInFours(text) };
}

async function findBegun({ db, actor, now }: Context<SignedIn>) {
	const mine = begun(actor.id, sessionOf({ actor }), now());
	const [row] = await db.select().from(authenticators).where(mine);
	return row;
}

const sessionOf = ({ actor }: Pick<Context<SignedIn>, 'actor'>) => actor.sessionId ?? '';

/** The first code of the app puts it into use. Nobody is signed out; remembered devices are asked for its code. */
export async function confirmApp(ctx: Context<SignedIn>, code: string): Promise<void> {
	const { db, actor, now } = ctx;
	const app = await findBegun(ctx);
	if (!app) throw new AppLate();
	const lastStep = await rightStep(ctx, app, code);
	await db.transaction(async (tx) => {
		const [confirmed] = await tx
			.update(authenticators)
			.set({ confirmedAt: now(), lastStep })
			.where(begun(actor.id, sessionOf(ctx), now()))
			.returning({ id: authenticators.accountId });
		if (!confirmed) throw new AppLate();
		await forgetDevices(tx, actor.id);
		await sendMail(tx, { to: await emailOf(tx, actor.id), ...appAdded(config().ORIGIN) });
	});
}

/** From now on codes come by mail again, where the account asks for one. Nobody is signed out. */
export async function removeApp(ctx: Context<SignedIn>, proven: Proven): Promise<void> {
	const { db, actor } = ctx;
	await insistOnOwner(ctx, proven);
	await db.transaction(async (tx) => {
		const [removed] = await tx
			.delete(authenticators)
			.where(eq(authenticators.accountId, actor.id))
			.returning({ confirmedAt: authenticators.confirmedAt });
		// Another tab was quicker, or it was never in use.
		if (!removed?.confirmedAt) return;
		await forgetDevices(tx, actor.id);
		await sendMail(tx, { to: await emailOf(tx, actor.id), ...appRemoved(config().ORIGIN) });
	});
}

async function emailOf(tx: Tx, id: string): Promise<string> {
	const [account] = await tx
		.select({ email: accounts.email })
		.from(accounts)
		.where(eq(accounts.id, id));
	if (!account) throw new SignInRefused();
	return account.email;
}
