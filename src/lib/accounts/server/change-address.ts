import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import { config } from '#lib/server/config.ts';
import type { Context, SignedIn } from '#lib/server/context.ts';
import type { Tx } from '#lib/server/db.ts';
import { enqueue } from '#lib/server/jobs.ts';
import { count } from '#lib/server/limits.ts';
import { sendMail } from '#lib/server/mail.ts';
import { keyEnd, tooOld, type Purpose } from '../keys.ts';
import { isRecoveryCode } from '#lib/second-step/recovery-codes.ts';
import { forgetDevices } from '#lib/second-step/server/devices.ts';
import { KeyRefused, SameAddress } from './errors.ts';
import { askForKey, checkKey, countTry, forgetKeysOf, spendKey } from './keys.ts';
import { addressConfirmed } from './letters.ts';
import { insistOnPassword } from './own-password.ts';
import { checkRecoveryCode } from '#lib/second-step/server/recovery-codes.ts';
import { accounts, addressChanges } from './schema.ts';
import { unlessTaken } from './taken.ts';
import { tellOldAddress } from './tell-old-address.ts';

/** Changes of address that one account can begin. */
const CHANGES = { name: 'address-change', points: 5, seconds: 1800 };

/**
 * Asks both mailboxes for a key. Answers alike whether anybody has the new address or not: only its mailbox
 * tells. What was begun before is dropped.
 */
export async function askForNewAddress(
	ctx: Context<SignedIn>,
	{ email, current }: { email: string; current: string }
): Promise<void> {
	const { db, actor, now } = ctx;
	const account = await insistOnPassword(ctx, current);
	if (account.email.toLowerCase() === email.toLowerCase()) throw new SameAddress();
	await count(CHANGES, actor.id);
	const asking = { accountId: actor.id, at: now() };
	await db.transaction(async (tx) => {
		await dropBegun(tx, actor.id);
		const newKeyId = await askForKey(tx, { ...asking, purpose: 'new-address', address: email });
		const oldKeyId = await askForKey(tx, {
			...{ ...asking, purpose: 'old-address', address: account.email }
		});
		await tx.insert(addressChanges).values({
			...{ accountId: actor.id, oldAddress: account.email, newAddress: email },
			...{ oldKeyId, newKeyId, askedAt: now() }
		});
	});
}

/** Begun by the person; what an office has begun for them goes on beside it. */
const begun = (accountId: string) =>
	and(
		...[eq(addressChanges.accountId, accountId), isNull(addressChanges.changedAt)],
		isNull(addressChanges.document)
	);

const dropBegun = (tx: Tx, accountId: string) => tx.delete(addressChanges).where(begun(accountId));

/** やめる: the keys that were mailed are good for nothing from now on. */
export const giveUpNewAddress = ({ db, actor }: Context<SignedIn>): Promise<void> =>
	db.transaction(async (tx) => void (await dropBegun(tx, actor.id)));

/** The change that waits for its keys, with the moment until which they work. */
export async function findAddressChange({ db, actor, now }: Context<SignedIn>) {
	const [row] = await db
		.select()
		.from(addressChanges)
		.where(and(begun(actor.id), gt(addressChanges.askedAt, tooOld('new-address', now()))))
		.orderBy(desc(addressChanges.askedAt))
		.limit(1);
	return row && { ...row, until: keyEnd('new-address', row.askedAt) };
}

/**
 * Both keys at once, or a 予備コード for the old one, put the new address in place. Sessions go on, remembered devices
 * are asked for a code again, and the old mailbox hears how to take it back: unless a 予備コード had to stand in for it,
 * because what is lost may be somebody else's now.
 */
export async function confirmNewAddress(
	ctx: Context<SignedIn>,
	{ newKey, oldKey }: { newKey: string; oldKey: string }
): Promise<void> {
	const { db, actor, now } = ctx;
	const change = await findAddressChange(ctx);
	if (!change?.newKeyId || !change.oldKeyId) throw new KeyRefused('newKey');
	const spends = [
		await as('newKey', checkMailed(ctx, 'new-address', change.newKeyId, newKey)),
		await as('oldKey', checkOld(ctx, change.oldKeyId, oldKey))
	];
	await db
		.transaction(async (tx) => {
			for (const spend of spends) await spend(tx);
			const [moved] = await tx
				.update(accounts)
				.set({ email: change.newAddress, waysInChangedAt: now() })
				.where(and(eq(accounts.id, actor.id), eq(accounts.email, change.oldAddress)))
				.returning({ id: accounts.id });
			if (!moved) throw new KeyRefused('newKey');
			await forgetKeysOf(tx, actor.id);
			await forgetDevices(tx, actor.id);
			await tx
				.update(addressChanges)
				.set({ changedAt: now(), stoppable: !isRecoveryCode(oldKey) })
				.where(eq(addressChanges.id, change.id));
			await sendMail(tx, { to: change.newAddress, ...addressConfirmed(config().ORIGIN) });
			await enqueue(tx, tellOldAddress, { changeId: change.id });
		})
		.catch(unlessTaken(() => new KeyRefused('newKey')));
}

const checkMailed = async (ctx: Context, purpose: Purpose, keyId: string, key: string) => {
	const found = await checkKey(ctx, { purpose, keyId, key });
	return (tx: Tx) => spendKey(tx, found);
};

/** The old mailbox cannot be read any more: a 予備コード says as well who is there, and its tries count alike. */
async function checkOld(ctx: Context<SignedIn>, keyId: string, key: string) {
	const purpose = 'old-address';
	if (!isRecoveryCode(key)) return checkMailed(ctx, purpose, keyId, key);
	if (!(await countTry(ctx, { purpose, keyId }))) throw new KeyRefused();
	return checkRecoveryCode(ctx, ctx.actor.id, key);
}

/** Refused at the field in which it was typed. */
const as = <Checked>(field: string, checking: Promise<Checked>) =>
	checking.catch((refused: unknown): never => {
		throw refused instanceof KeyRefused ? new KeyRefused(field) : refused;
	});
