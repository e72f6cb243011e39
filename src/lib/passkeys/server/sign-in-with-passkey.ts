import { and, eq, isNull } from 'drizzle-orm';
import type { System } from '#lib/server/context.ts';
import type { PasskeyUse } from '../forms.ts';
import { askChallenge } from './challenges.ts';
import { PasskeyUnknown } from './errors.ts';
import { accounts } from '#lib/accounts/server/schema.ts';
import { startSession, type Seat } from '#lib/accounts/server/sessions.ts';
import { usePasskey } from './use-passkey.ts';
import { useOptions } from './web-authentication.ts';

/** What the browser asks its devices for: any passkey of this service, whoever's it is. */
export const askToSignIn = async (system: System, browser: string) =>
	useOptions(await askChallenge(system, { purpose: 'sign-in', browser }));

/**
 * Opens a session by a passkey: the device has recognised its owner, so no code is asked for, however many
 * wrong passwords there were (ACC-11).
 */
export async function signInWithPasskey(
	system: System,
	{ answer, browser, seat }: { answer: PasskeyUse; browser: string; seat?: Seat }
) {
	const { db } = system;
	const { accountId } = await usePasskey(system, answer, { purpose: 'sign-in', browser });
	const [account] = await db
		.select({ role: accounts.role })
		.from(accounts)
		.where(and(eq(accounts.id, accountId), isNull(accounts.withdrawnAt)));
	if (!account) throw new PasskeyUnknown();
	return { role: account.role, session: await startSession(db, accountId, seat) };
}
