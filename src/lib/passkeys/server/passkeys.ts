import { and, desc, eq } from 'drizzle-orm';
import type { Context, SignedIn } from '#lib/server/context.ts';
import type { Reader, Tx } from '#lib/server/db.ts';
import { isUuid } from '#lib/text/uuid.ts';
import { PasskeyNotFound } from './errors.ts';
import { sessions } from '#lib/accounts/server/schema.ts';
import { passkeys } from './schema.ts';

const shown = {
	...{ id: passkeys.id, name: passkeys.name, madeAt: passkeys.madeAt, usedAt: passkeys.usedAt }
};

/** One's own passkeys, the newest first. */
export const listPasskeys = ({ db, actor }: Context<SignedIn>) =>
	db
		.select(shown)
		.from(passkeys)
		.where(eq(passkeys.accountId, actor.id))
		.orderBy(desc(passkeys.madeAt), passkeys.id);

/** That of somebody else is not found. */
export const ownPasskey = ({ actor }: Context<SignedIn>, id: string) => {
	if (!isUuid(id)) throw new PasskeyNotFound();
	return and(eq(passkeys.id, id), eq(passkeys.accountId, actor.id));
};

export async function readPasskey(ctx: Context<SignedIn>, id: string) {
	const [passkey] = await ctx.db.select(shown).from(passkeys).where(ownPasskey(ctx, id));
	if (!passkey) throw new PasskeyNotFound();
	return passkey;
}

export const hasPasskeys = async (db: Reader, accountId: string): Promise<boolean> =>
	(await db.$count(passkeys, eq(passkeys.accountId, accountId))) > 0;

export const forgetPasskeys = (tx: Tx, accountId: string) =>
	tx.delete(passkeys).where(eq(passkeys.accountId, accountId));

/** Is this session at a shared computer? Nothing that opens the account may stay there. */
export async function isAtSharedComputer({ db, actor }: Context<SignedIn>): Promise<boolean> {
	const [session] = await db
		.select({ kiosk: sessions.kiosk })
		.from(sessions)
		.where(eq(sessions.id, actor.sessionId ?? ''));
	return session?.kiosk ?? false;
}
