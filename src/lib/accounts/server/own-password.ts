import { eq } from 'drizzle-orm';
import type { Context, SignedIn } from '#lib/server/context.ts';
import { count, giveBack, TooMany, type Limit } from '#lib/server/limits.ts';
import { FAILURES_BEFORE_CODE } from '../rules.ts';
import { PasswordsWornOut, SignInRefused, WrongPassword } from './errors.ts';
import { tellOwner } from './guesses.ts';
import { isPassword } from './passwords.ts';
import { accounts } from './schema.ts';

/** Wrong ones by whoever sits in the session; signing in elsewhere has nothing to do with it. */
const TRIED: Limit = { name: 'own-password', points: FAILURES_BEFORE_CODE, seconds: 900 };

/**
 * ACC-11: asked again before what matters: a screen that was left alone must not change who owns the account. Counted
 * before it is looked at; after five wrong ones it has to wait, and its owner hears of it.
 */
export async function insistOnPassword({ db, actor, now }: Context<SignedIn>, typed: string) {
	const [account] = await db.select().from(accounts).where(eq(accounts.id, actor.id));
	if (!account) throw new SignInRefused();
	const tries = await count(TRIED, actor.id).catch((refusal: unknown): never => {
		throw refusal instanceof TooMany ? new PasswordsWornOut(refusal.retryAfter) : refusal;
	});
	if (!account.passwordHash || !(await isPassword(typed, account.passwordHash))) {
		if (tries === TRIED.points) await tellOwner({ db, now }, account.email);
		throw new WrongPassword();
	}
	await giveBack(TRIED, actor.id);
	return account;
}
