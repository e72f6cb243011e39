import { and, eq, gt, gte, isNotNull, isNull, lt, or } from 'drizzle-orm';
import type { System } from '#lib/server/context.ts';
import type { Db, Reader, Tx } from '#lib/server/db.ts';
import { count } from '#lib/server/limits.ts';
import { log } from '#lib/server/log.ts';
import { unseal } from '#lib/server/sealing.ts';
import { SET_UP_MINUTES } from '../authenticator.ts';
import { KeyRefused } from '#lib/accounts/server/errors.ts';
import { accounts } from '#lib/accounts/server/schema.ts';
import { authenticators } from './schema.ts';
import { stepOf } from './totp.ts';

/** Wrong codes of an app that an account can take, whoever types them: its codes are few, and do not change by mail. */
const TRIED = { name: 'app-codes', points: 20, seconds: 3600 };

/** The app that somebody uses, once it was confirmed. */
export const findApp = (db: Reader, accountId: string) =>
	db
		.select()
		.from(authenticators)
		.where(and(eq(authenticators.accountId, accountId), isNotNull(authenticators.confirmedAt)))
		.then(([app]) => app);

/**
 * May a code by mail stand in for the app? Not after the password was renewed by mail: the mailbox alone would
 * then open the account.
 */
export async function mayUseMail(db: Reader, accountId: string): Promise<boolean> {
	const [trusted] = await db
		.select({ id: accounts.id })
		.from(accounts)
		.innerJoin(authenticators, eq(authenticators.accountId, accounts.id))
		.where(
			and(
				eq(accounts.id, accountId),
				or(
					isNull(accounts.passwordMailedAt),
					lt(accounts.passwordMailedAt, authenticators.confirmedAt)
				)
			)
		);
	return trusted !== undefined;
}

/** The step of a right code that was not used yet, by a secret that can still be read. */
export async function rightStep(
	{ db, now }: System,
	app: typeof authenticators.$inferSelect,
	code: string
): Promise<number> {
	// Counted before it is compared: a guess beyond the limit must not learn that it was right.
	await count(TRIED, app.accountId);
	const secret = await unseal(db, app.sealedSecret, app.accountId).catch((cause) => {
		log.error({ err: cause }, 'the secret of an authenticator app cannot be read');
		throw new KeyRefused();
	});
	const step = await stepOf(secret, code, now());
	if (step !== undefined && step > app.lastStep) return step;
	throw new KeyRefused();
}

/** Is it the code of this account's app? Returns how it is used up, which happens once. */
export async function checkAppCode(system: System, accountId: string, code: string) {
	const app = await findApp(system.db, accountId);
	if (!app) throw new KeyRefused();
	const step = await rightStep(system, app, code);
	return async (tx: Tx) => {
		const [spent] = await tx
			.update(authenticators)
			.set({ lastStep: step })
			.where(and(eq(authenticators.accountId, accountId), lt(authenticators.lastStep, step)))
			.returning({ id: authenticators.accountId });
		if (!spent) throw new KeyRefused();
	};
}

export const forgetApp = (tx: Tx, accountId: string) =>
	tx.delete(authenticators).where(eq(authenticators.accountId, accountId));

/** After a change of address was taken back: an app from before may be all that its owner has left. */
export const forgetAppSince = (tx: Tx, accountId: string, moment: Date) =>
	tx
		.delete(authenticators)
		.where(
			and(
				eq(authenticators.accountId, accountId),
				or(isNull(authenticators.confirmedAt), gte(authenticators.confirmedAt, moment))
			)
		);

/** An app whose code was shown and never confirmed is forgotten. */
export const forgetUnconfirmed = (db: Db, now: Date) =>
	db
		.delete(authenticators)
		.where(and(isNull(authenticators.confirmedAt), lt(authenticators.madeAt, tooLongAgo(now))));

export const tooLongAgo = (now: Date) => new Date(now.getTime() - SET_UP_MINUTES * 60_000);

/** What one session has begun and not confirmed, while it may be. */
export const begun = (accountId: string, session: string, now: Date) =>
	and(
		...[eq(authenticators.accountId, accountId), isNull(authenticators.confirmedAt)],
		...[eq(authenticators.session, session), gt(authenticators.madeAt, tooLongAgo(now))]
	);
