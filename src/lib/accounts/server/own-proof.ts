import { eq } from 'drizzle-orm';
import type { Context, SignedIn } from '#lib/server/context.ts';
import type { Proof } from '#lib/passkeys/forms.ts';
import { askChallenge } from '#lib/passkeys/server/challenges.ts';
import { SignInRefused } from './errors.ts';
import { PasskeyUnknown } from '#lib/passkeys/server/errors.ts';
import { insistOnPassword } from './own-password.ts';
import { accounts } from './schema.ts';
import { passkeys } from '#lib/passkeys/server/schema.ts';
import { usePasskey } from '#lib/passkeys/server/use-passkey.ts';
import { useOptions } from '#lib/passkeys/server/web-authentication.ts';

/** A proof and the browser it comes from. */
export type Proven = Proof & { browser: string };

/** What the browser asks its devices for, to show that the owner of the account is there: one of their passkeys. */
export async function askForProof(ctx: Context<SignedIn>, browser: string) {
	const { db, actor } = ctx;
	const known = await db
		.select({ id: passkeys.credentialId, transports: passkeys.transports })
		.from(passkeys)
		.where(eq(passkeys.accountId, actor.id));
	if (known.length === 0) throw new PasskeyUnknown();
	const asking = { purpose: 'checking', browser, accountId: actor.id } as const;
	return useOptions(await askChallenge(ctx, asking), known);
}

/** The password once more, or a passkey right now, before what opens the account is changed. */
export async function insistOnOwner(
	ctx: Context<SignedIn>,
	{ currentPassword, passkeyAnswer, browser }: Proven
) {
	const { db, actor } = ctx;
	if (!passkeyAnswer) return insistOnPassword(ctx, currentPassword);
	await usePasskey(ctx, passkeyAnswer, { purpose: 'checking', browser, accountId: actor.id });
	const [account] = await db.select().from(accounts).where(eq(accounts.id, actor.id));
	if (!account) throw new SignInRefused();
	return account;
}
