import { eq } from 'drizzle-orm';
import { config } from '#lib/server/config.ts';
import type { Context, SignedIn } from '#lib/server/context.ts';
import type { Tx } from '#lib/server/db.ts';
import { sendMail } from '#lib/server/mail.ts';
import type { PasskeyCreation } from '../forms.ts';
import { MAX_PASSKEY_NAME, MOST_PASSKEYS, suggestedName } from '../passkeys.ts';
import { askChallenge, spendChallenge } from './challenges.ts';
import { NotAtSharedComputer, SignInRefused } from '#lib/accounts/server/errors.ts';
import { PasskeyKnown, TooManyPasskeys } from './errors.ts';
import { insistOnOwner, type Proven } from '#lib/accounts/server/own-proof.ts';
import { isAtSharedComputer } from './passkeys.ts';
import { accounts } from '#lib/accounts/server/schema.ts';
import { passkeys } from './schema.ts';
import { passkeyAdded } from '#lib/accounts/server/security-letters.ts';
import { challengeIn, checkCreation, creationOptions } from './web-authentication.ts';

/**
 * The first half of adding one: for its owner, what the browser has to ask the device for. The proof comes
 * before the device makes anything, so that a wrong password leaves no passkey behind that opens nothing.
 */
export async function beginPasskey(ctx: Context<SignedIn>, proven: Proven) {
	const { db, actor } = ctx;
	if (await isAtSharedComputer(ctx)) throw new NotAtSharedComputer();
	const { email } = await insistOnOwner(ctx, proven);
	const known = await db
		.select({ id: passkeys.credentialId, transports: passkeys.transports })
		.from(passkeys)
		.where(eq(passkeys.accountId, actor.id));
	if (known.length >= MOST_PASSKEYS) throw new TooManyPasskeys();
	const asking = { purpose: 'registering', browser: proven.browser, accountId: actor.id } as const;
	return creationOptions(await askChallenge(ctx, asking), { id: actor.id, email, known });
}

interface Made {
	answer: PasskeyCreation;
	browser: string;
	name: string;
	/** Its name where the person gave none. */
	place: string;
}

/**
 * The second half: the device has made one for the challenge of the first. By now nothing that was typed refuses
 * it any more: a name that is too long is cut. The person hears of it by mail.
 */
export async function addPasskey(ctx: Context<SignedIn>, { answer, browser, ...named }: Made) {
	const { db, actor, now } = ctx;
	if (await isAtSharedComputer(ctx)) throw new NotAtSharedComputer();
	const challenge = challengeIn(answer);
	await spendChallenge(ctx, challenge, { purpose: 'registering', browser, accountId: actor.id });
	const made = await checkCreation(answer, challenge);
	const name = Array.from(named.name || suggestedName(named.place)).slice(0, MAX_PASSKEY_NAME);
	await db.transaction(async (tx) => {
		const { email } = await lockAccount(tx, actor.id);
		if ((await tx.$count(passkeys, eq(passkeys.accountId, actor.id))) >= MOST_PASSKEYS)
			throw new TooManyPasskeys();
		const [added] = await tx
			.insert(passkeys)
			.values({ ...made, accountId: actor.id, name: name.join(''), madeAt: now() })
			.onConflictDoNothing()
			.returning({ id: passkeys.id });
		if (!added) throw new PasskeyKnown();
		await sendMail(tx, { to: email, ...passkeyAdded(config().ORIGIN, name.join('')) });
	});
}

/** Two tabs that add at once are counted one after the other. */
async function lockAccount(tx: Tx, id: string) {
	const [account] = await tx.select().from(accounts).where(eq(accounts.id, id)).for('update');
	if (!account) throw new SignInRefused();
	return account;
}
