import { eq } from 'drizzle-orm';
import { config } from '#lib/server/config.ts';
import type { Context, SignedIn } from '#lib/server/context.ts';
import { sendMail } from '#lib/server/mail.ts';
import { forgetDevices } from '#lib/second-step/server/devices.ts';
import { forgetKeysOf } from './keys.ts';
import { refuseWellKnown } from './known-passwords.ts';
import { passwordChangedHere } from './letters.ts';
import { insistOnPassword } from './own-password.ts';
import { hashPassword } from './passwords.ts';
import { accounts } from './schema.ts';
import { endOtherSessions, renewSession } from './sessions.ts';

/**
 * A new password by somebody who knows the old one. They stay signed in here, by a new token, and nowhere else;
 * returns which sessions ended, and this one as it is now.
 */
export async function changePassword(
	ctx: Context<SignedIn>,
	{ current, password }: { current: string; password: string }
) {
	const { db, actor, now } = ctx;
	const account = await insistOnPassword(ctx, current);
	refuseWellKnown(password, [account.email]);
	const passwordHash = await hashPassword(password);
	return db.transaction(async (tx) => {
		await tx
			.update(accounts)
			.set({ passwordHash, passwordMailedAt: null, waysInChangedAt: now() })
			.where(eq(accounts.id, actor.id));
		await forgetKeysOf(tx, actor.id);
		await forgetDevices(tx, actor.id);
		await sendMail(tx, { to: account.email, ...passwordChangedHere(config().ORIGIN) });
		const ended = await endOtherSessions(tx, actor);
		return { ended, renewed: await renewSession(tx, actor.sessionId) };
	});
}
