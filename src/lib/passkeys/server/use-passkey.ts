import { and, eq, lt, or, sql } from 'drizzle-orm';
import type { System } from '#lib/server/context.ts';
import { log } from '#lib/server/log.ts';
import type { PasskeyUse } from '../forms.ts';
import { spendChallenge, type Asking } from './challenges.ts';
import { PasskeyCloned, PasskeyUnknown } from './errors.ts';
import { passkeys } from './schema.ts';
import { challengeIn, checkUse } from './web-authentication.ts';

/** The one place where a passkey is tried: says whose it is. An answer works once, in the browser that was asked. */
export async function usePasskey(
	system: System,
	answer: PasskeyUse,
	asking: Asking
): Promise<{ accountId: string }> {
	const { db, now } = system;
	const challenge = challengeIn(answer);
	await spendChallenge(system, challenge, asking);
	const [passkey] = await db.select().from(passkeys).where(eq(passkeys.credentialId, answer.id));
	if (!passkey || (asking.accountId && passkey.accountId !== asking.accountId))
		throw new PasskeyUnknown();
	const counter = await checkUse(answer, challenge, passkey);
	// A counter that stands still or goes back tells of a copy; passkeys that live on several devices do not count.
	const [used] = await db
		.update(passkeys)
		.set({ counter, usedAt: now() })
		.where(
			and(
				eq(passkeys.id, passkey.id),
				or(lt(passkeys.counter, counter), sql`${passkeys.counter} = 0 and ${counter} = 0`)
			)
		)
		.returning({ accountId: passkeys.accountId });
	if (used) return used;
	log.warn({ passkey: passkey.id }, 'the counter of a passkey did not rise: it may be a copy');
	throw new PasskeyCloned();
}
