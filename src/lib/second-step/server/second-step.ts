import { and, eq, inArray } from 'drizzle-orm';
import type { System } from '#lib/server/context.ts';
import type { Db, Tx } from '#lib/server/db.ts';
import { count, TooMany } from '#lib/server/limits.ts';
import { isUuid } from '#lib/text/uuid.ts';
import { keyEnd } from '#lib/accounts/keys.ts';
import { isRecoveryCode } from '../recovery-codes.ts';
import { checkAppCode, findApp, mayUseMail } from './authenticators.ts';
import { KeyRefused } from '#lib/accounts/server/errors.ts';
import { NotByMail } from './errors.ts';
import { askForKey, countTry, spendKey, waitForApp } from '#lib/accounts/server/keys.ts';
import { isPassword, pretendToCheck } from '#lib/accounts/server/passwords.ts';
import { checkRecoveryCode } from './recovery-codes.ts';
import { keys } from '#lib/accounts/server/schema.ts';

/** Second steps that one account can be asked for, each of which may be a mail. */
const ASKED = { name: 'sign-in-codes', points: 10, seconds: 1800 };

/**
 * ACC-9: after the right password, waits for the code of the app, or mails one where there is no app. Returns
 * what the next page is asked for with.
 */
export async function askSecondStep(
	{ db, now }: System,
	account: { id: string; email: string }
): Promise<string> {
	await count(ASKED, account.id);
	const asked = { accountId: account.id, address: account.email, at: now() };
	if (await findApp(db, account.id)) return waitForApp(db, asked);
	return db.transaction((tx) => askForKey(tx, { purpose: 'sign-in', ...asked }));
}

/**
 * ACC-11: after many wrong passwords for an address a code is asked for whatever this one was, and only the mailbox
 * or the app tells. Without an account, with a wrong password or too often nothing is mailed, and all else is alike.
 */
export async function askGuarded(
	{ db, now }: System,
	account: { id: string } | undefined,
	address: string
): Promise<string> {
	const asked = { address, guarded: true, at: now() };
	const accountId = account && (await mayBeAsked(account.id)) ? account.id : undefined;
	if (accountId && (await findApp(db, accountId)) && !(await mayUseMail(db, accountId)))
		return waitForApp(db, { ...asked, accountId });
	return db.transaction((tx) => askForKey(tx, { ...asked, purpose: 'sign-in', accountId }));
}

const mayBeAsked = (accountId: string) =>
	count(ASKED, accountId).then(
		() => true,
		(refusal: unknown) => {
			if (refusal instanceof TooMany) return false;
			throw refusal;
		}
	);

/** What the page that waits may show: from where the code comes, until when, and can it come by mail instead? */
export async function findSecondStep({ db }: System, keyId: string) {
	const row = await findWaiting(db, keyId);
	if (!row) return undefined;
	const { guarded } = row;
	const byApp = row.purpose === 'app' && !guarded;
	return {
		...{ byApp, guarded, address: row.address, until: keyEnd(row.purpose, row.askedAt) },
		mayUseMail: byApp && row.accountId !== null && (await mayUseMail(db, row.accountId))
	};
}

/** The phone with the app is not at hand: mails a code instead, where the mailbox alone would not be enough. */
export async function askByMail(system: System, keyId: string): Promise<string> {
	const { db, now } = system;
	const row = await findWaiting(db, keyId);
	const isOver = !row || keyEnd(row.purpose, row.askedAt) <= now();
	if (isOver || row.purpose !== 'app' || !row.accountId) throw new KeyRefused();
	const { accountId, address } = row;
	if (!(await mayUseMail(db, accountId))) throw new NotByMail();
	await count(ASKED, accountId);
	return db.transaction((tx) =>
		askForKey(tx, { purpose: 'sign-in', accountId, address, at: now() })
	);
}

async function findWaiting(db: Db, keyId: string) {
	if (!isUuid(keyId)) return undefined;
	const [row] = await db
		.select()
		.from(keys)
		.where(and(eq(keys.id, keyId), inArray(keys.purpose, ['sign-in', 'app'])));
	return row;
}

/** Whose second step it was, and how it is used up: of two who come with it at the same moment one is refused. */
interface Taken {
	accountId: string;
	spend: (tx: Tx) => Promise<void>;
}

/** ACC-10: counts a try; refuses a wrong, late, used or worn-out code, all alike. A 予備コード does as well. */
export async function takeSecondStep(
	system: System,
	{ codeId: keyId, code }: { codeId: string; code: string }
): Promise<Taken> {
	const row =
		(await countTry(system, { purpose: 'sign-in', keyId })) ??
		(await countTry(system, { purpose: 'app', keyId }));
	if (!row?.accountId) {
		await pretendToCheck(code);
		throw new KeyRefused();
	}
	const spendCode = await check(system, { ...row, accountId: row.accountId }, code);
	return {
		accountId: row.accountId,
		spend: async (tx) => {
			await spendKey(tx, row);
			await spendCode(tx);
		}
	};
}

type Waiting = Pick<typeof keys.$inferSelect, 'purpose' | 'keyHash' | 'guarded'> & {
	accountId: string;
};

async function check(
	system: System,
	{ purpose, keyHash, guarded, accountId }: Waiting,
	code: string
) {
	if (isRecoveryCode(code)) return checkRecoveryCode(system, accountId, code);
	if (purpose === 'app') return checkAppCode(system, accountId, code);
	const app = await findApp(system.db, accountId);
	if (!keyHash || !(await isPassword(code, keyHash))) {
		// Both were asked for, and the phone with the app was nearer.
		if (guarded && app) return checkAppCode(system, accountId, code);
		throw new KeyRefused();
	}
	// An app that was set up meanwhile is not gone round by a mail from before.
	if (app && !(await mayUseMail(system.db, accountId))) throw new NotByMail();
	// A mailed code is spent with what waited for it.
	return async () => {};
}
