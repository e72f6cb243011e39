import { eq, sql } from 'drizzle-orm';
import type { Role, System } from '#lib/server/context.ts';
import { count } from '#lib/server/limits.ts';
import { backoffSeconds, FAILURES_BEFORE_BACKOFF } from '../rules.ts';
import { findApp } from './authenticators.ts';
import { isRemembered, rememberDevice } from './devices.ts';
import { SignInLocked, SignInRefused } from './errors.ts';
import { isRightPassword } from './own-password.ts';
import { pretendToCheck } from './passwords.ts';
import { accounts } from './schema.ts';
import { askSecondStep, takeSecondStep } from './second-step.ts';
import { startSession, type Seat } from './sessions.ts';

export interface SignIn {
	email: string;
	password: string;
	/** The token of a remembered device. */
	device?: string;
	/** ACC-9: is a code asked for where the person has not chosen? */
	codeByDefault?: boolean;
	seat?: Seat;
}

type Started = Awaited<ReturnType<typeof startSession>>;
type SignedIn = { role: Role; session: Started; codeId?: undefined };
type AskedForCode = { codeId: string };

/** An address nobody has waits like one somebody has, or waiting would tell which exist. */
const UNKNOWN = { name: 'sign-in-unknown', points: FAILURES_BEFORE_BACKOFF, seconds: 30 };

/**
 * Checks address and password and opens a session, or asks for the code of a mail or an app first (ACC-9).
 * Failures in a row make the next try wait (ACC-11).
 */
export async function signIn(system: System, input: SignIn): Promise<SignedIn | AskedForCode> {
	const { db, now } = system;
	const account = await checkPassword(system, input);
	// Whoever set up an app wants to be asked.
	const hasApp = (await findApp(db, account.id)) !== undefined;
	const asks = hasApp || (account.asksForCode ?? input.codeByDefault ?? false);
	if (!asks || (await isRemembered(db, account.id, input.device, now())))
		return { role: account.role, session: await startSession(db, account.id, input.seat) };
	return { codeId: await askSecondStep(system, account) };
}

async function checkPassword({ db, now }: System, input: SignIn) {
	const [account] = await db
		.select()
		.from(accounts)
		.where(eq(sql`lower(${accounts.email})`, input.email.toLowerCase()));
	if (!account?.passwordHash) {
		await pretendToCheck(input.password);
		await count(UNKNOWN, input.email.toLowerCase()).catch(() => {
			throw new SignInLocked(backoffSeconds(FAILURES_BEFORE_BACKOFF));
		});
		throw new SignInRefused();
	}
	if (!(await isRightPassword({ db, now }, account, input.password))) throw new SignInRefused();
	return account;
}

/** ACC-9, ACC-10: the second step opens the session, and the device may be remembered. */
export async function confirmSignIn(
	system: System,
	input: { codeId: string; code: string; remember: boolean; seat?: Seat }
) {
	const { db, now } = system;
	const { accountId, spend } = await takeSecondStep(system, input);
	const { role, device } = await db.transaction(async (tx) => {
		await spend(tx);
		const [account] = await tx
			.select({ role: accounts.role })
			.from(accounts)
			.where(eq(accounts.id, accountId));
		if (!account) throw new SignInRefused();
		// A shared computer is nobody's own.
		const remember = input.remember && !input.seat?.kiosk;
		const device = remember
			? await rememberDevice(tx, accountId, now(), input.seat?.place)
			: undefined;
		return { role: account.role, device };
	});
	return { role, device, session: await startSession(db, accountId, input.seat) };
}
