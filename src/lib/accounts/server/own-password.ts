import { eq, sql } from 'drizzle-orm';
import { config } from '#lib/server/config.ts';
import type { Context, SignedIn, System } from '#lib/server/context.ts';
import { sendMail } from '#lib/server/mail.ts';
import { backoffSeconds, FAILURES_BEFORE_BACKOFF } from '../rules.ts';
import { SignInLocked, SignInRefused, WrongPassword } from './errors.ts';
import { isPassword } from './passwords.ts';
import { accounts } from './schema.ts';
import { signInFailed } from './security-letters.ts';

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

/** The first wait of a series is told by mail, to its owner alone; whoever fails sees what everybody sees. */
const countFailure = ({ db, now }: System, id: string) =>
	db.transaction(async (tx) => {
		const [counted] = await tx
			.update(accounts)
			.set({ failures: sql`${accounts.failures} + 1` })
			.where(eq(accounts.id, id))
			.returning({ failures: accounts.failures, email: accounts.email });
		if (!counted) return;
		const { failures, email } = counted;
		const seconds = backoffSeconds(failures);
		if (seconds === 0) return;
		const lockedUntil = new Date(now().getTime() + seconds * 1000);
		await tx.update(accounts).set({ lockedUntil }).where(eq(accounts.id, id));
		if (failures === FAILURES_BEFORE_BACKOFF)
			await sendMail(tx, { to: email, ...signInFailed(config().ORIGIN, failures) });
	});

/** Asked again before what matters: a screen that was left alone must not change who owns the account. */
export async function insistOnPassword(ctx: Context<SignedIn>, typed: string) {
	const [account] = await ctx.db.select().from(accounts).where(eq(accounts.id, ctx.actor.id));
	if (!account) throw new SignInRefused();
	if (!(await isRightPassword(ctx, account, typed))) throw new WrongPassword();
	return account;
}
