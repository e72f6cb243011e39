import { eq, sql } from 'drizzle-orm';
import type { Role, System } from '#lib/server/context.ts';
import { findApp } from '#lib/second-step/server/authenticators.ts';
import { isRemembered, rememberDevice } from '#lib/second-step/server/devices.ts';
import { SignInRefused } from './errors.ts';
import { countGuess, tellOwner } from './guesses.ts';
import { isPassword, pretendToCheck } from './passwords.ts';
import { accounts } from './schema.ts';
import { askGuarded, askSecondStep, takeSecondStep } from '#lib/second-step/server/second-step.ts';
import { startSession, type Seat } from './sessions.ts';

export interface SignIn {
	email: string;
	password: string;
	/** The token of a remembered device. */
	device?: string;
	/** ACC-9: is a code asked for where the person has not chosen? */
	codeByDefault?: boolean;
	/** Outside the demo: an officer needs a second step, whatever was chosen. */
	officersProve?: boolean;
	seat?: Seat;
	/** The address of whoever asks, as the network knows it. */
	from?: string;
}

type Started = Awaited<ReturnType<typeof startSession>>;
type SignedIn = { role: Role; session: Started; codeId?: undefined };
type AskedForCode = { codeId: string };

/**
 * Checks address and password and opens a session, or asks for the code of a mail or an app first (ACC-9). After many
 * wrong passwords for the address the code is asked for in any case, and nothing else tells whether this one was
 * right: nobody can guess on, and nobody can keep its owner out (ACC-11).
 */
export async function signIn(system: System, input: SignIn): Promise<SignedIn | AskedForCode> {
	const { db, now } = system;
	const guess = await countGuess(input);
	const account = await findByPassword(system, input);
	if (account) await guess.takeBack();
	else if (guess.isGuarded) await tellOwner(system, input.email);
	if (guess.isGuarded) return { codeId: await askGuarded(system, account, input.email) };
	if (!account) throw new SignInRefused();
	const { codeByDefault = false } = input;
	const mustProve = account.role === 'officer' && input.officersProve === true;
	// Whoever set up an app wants to be asked.
	const hasApp = (await findApp(db, account.id)) !== undefined;
	const chosen = account.asksForCode ?? codeByDefault;
	const asks = hasApp || chosen || (mustProve && codeByDefault);
	const remembered = asks && (await isRemembered(db, account.id, input.device, now()));
	if (!asks || remembered) {
		const seat = { place: '', kiosk: false, ...input.seat, unproven: mustProve && !asks };
		return { role: account.role, session: await startSession(db, account.id, seat) };
	}
	return { codeId: await askSecondStep(system, account) };
}

/** The one place where a password opens anything: as slow for an address that nobody has. */
async function findByPassword({ db }: System, { email, password }: SignIn) {
	const [account] = await db
		.select()
		.from(accounts)
		.where(eq(sql`lower(${accounts.email})`, email.toLowerCase()));
	if (!account?.passwordHash) return pretendToCheck(password);
	return (await isPassword(password, account.passwordHash)) ? account : undefined;
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
