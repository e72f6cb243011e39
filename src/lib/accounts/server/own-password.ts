import { eq, sql } from 'drizzle-orm';
import type { Context, SignedIn, System } from '#lib/server/context.ts';
import { backoffSeconds } from '../rules.ts';
import { SignInLocked, SignInRefused, WrongPassword } from './errors.ts';
import { isPassword } from './passwords.ts';
import { accounts } from './schema.ts';

type Account = Pick<typeof accounts.$inferSelect, 'id' | 'passwordHash' | 'lockedUntil'>;

/** ACC-11: the one place where a password is tried. Failures in a row make the next try wait, wherever it is. */
export async function isRightPassword(
	{ db, now }: System,
	{ id, passwordHash, lockedUntil }: Account,
	typed: string
): Promise<boolean> {
	const wait = (lockedUntil?.getTime() ?? 0) - now().getTime();
	if (wait > 0) throw new SignInLocked(wait / 1000);
	if (!passwordHash || !(await isPassword(typed, passwordHash))) {
		await countFailure({ db, now }, id);
		return false;
	}
	await db.update(accounts).set({ failures: 0, lockedUntil: null }).where(eq(accounts.id, id));
	return true;
}

async function countFailure({ db, now }: System, id: string) {
	const [counted] = await db
		.update(accounts)
		.set({ failures: sql`${accounts.failures} + 1` })
		.where(eq(accounts.id, id))
		.returning({ failures: accounts.failures });
	const seconds = backoffSeconds(counted?.failures ?? 0);
	if (seconds === 0) return;
	const lockedUntil = new Date(now().getTime() + seconds * 1000);
	await db.update(accounts).set({ lockedUntil }).where(eq(accounts.id, id));
}

/** Asked again before what matters: a screen that was left alone must not change who owns the account. */
export async function insistOnPassword(ctx: Context<SignedIn>, typed: string) {
	const [account] = await ctx.db.select().from(accounts).where(eq(accounts.id, ctx.actor.id));
	if (!account) throw new SignInRefused();
	if (!(await isRightPassword(ctx, account, typed))) throw new WrongPassword();
	return account;
}
