import { config } from '#lib/server/config.ts';
import type { Context, SignedIn } from '#lib/server/context.ts';
import { sendMail } from '#lib/server/mail.ts';
import { PasskeyNotFound } from './errors.ts';
import { insistOnOwner, type Proven } from '#lib/accounts/server/own-proof.ts';
import { ownPasskey, readPasskey } from './passkeys.ts';
import { passkeys } from './schema.ts';
import { passkeyRemoved } from '#lib/accounts/server/security-letters.ts';

/** A name tells only its owner which one it is. */
export async function renamePasskey(
	ctx: Context<SignedIn>,
	{ id, name }: { id: string; name: string }
): Promise<void> {
	const [renamed] = await ctx.db
		.update(passkeys)
		.set({ name })
		.where(ownPasskey(ctx, id))
		.returning({ id: passkeys.id });
	if (!renamed) throw new PasskeyNotFound();
}

/** From now on it opens nothing; whoever is signed in stays so. The person hears of it by mail. */
export async function removePasskey(
	ctx: Context<SignedIn>,
	{ id, ...proven }: Proven & { id: string }
): Promise<void> {
	await readPasskey(ctx, id);
	const { email } = await insistOnOwner(ctx, proven);
	await ctx.db.transaction(async (tx) => {
		const [removed] = await tx
			.delete(passkeys)
			.where(ownPasskey(ctx, id))
			.returning({ name: passkeys.name });
		// Another tab was quicker: it is gone, and its mail is on the way.
		if (!removed) return;
		await sendMail(tx, { to: email, ...passkeyRemoved(config().ORIGIN, removed.name) });
	});
}
