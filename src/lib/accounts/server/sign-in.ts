import { eq, sql } from 'drizzle-orm';
import type { System } from '#lib/server/context.ts';
import { backoffSeconds } from '../rules.ts';
import { SignInLocked, SignInRefused } from './errors.ts';
import { isPassword, pretendToCheck } from './passwords.ts';
import { accounts } from './schema.ts';
import { startSession } from './sessions.ts';

/** Checks address and password and opens a session. Failures in a row make the next try wait (ACC-11). */
export async function signIn({ db, now }: System, input: { email: string; password: string }) {
	const [account] = await db
		.select()
		.from(accounts)
		.where(eq(sql`lower(${accounts.email})`, input.email.toLowerCase()));
	if (!account) {
		await pretendToCheck(input.password);
		throw new SignInRefused();
	}
	const wait = (account.lockedUntil?.getTime() ?? 0) - now().getTime();
	if (wait > 0) throw new SignInLocked(wait / 1000);
	if (!(await isPassword(input.password, account.passwordHash))) {
		await countFailure({ db, now }, account.id);
		throw new SignInRefused();
	}
	await db
		.update(accounts)
		.set({ failures: 0, lockedUntil: null })
		.where(eq(accounts.id, account.id));
	return { role: account.role, session: await startSession(db, account.id) };
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
