import type { System } from '#lib/server/context.ts';
import type { Tx } from '#lib/server/db.ts';
import { count } from '#lib/server/limits.ts';
import { isRecoveryCode } from '../recovery.ts';
import { KeyRefused } from './errors.ts';
import { askForKey, countTry, spendKey } from './keys.ts';
import { isPassword, pretendToCheck } from './passwords.ts';
import { checkRecoveryCode } from './recovery-codes.ts';

/** Second steps that one account can be asked for, each of which may be a mail. */
const ASKED = { name: 'sign-in-codes', points: 10, seconds: 1800 };

/** ACC-9: after the right password, asks for a code by mail; returns what the next page is asked for with. */
export async function askSecondStep(
	{ db, now }: System,
	account: { id: string; email: string }
): Promise<string> {
	await count(ASKED, account.id);
	const asked = { accountId: account.id, address: account.email, at: now() };
	return db.transaction((tx) => askForKey(tx, { purpose: 'sign-in', ...asked }));
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
	const row = await countTry(system, { purpose: 'sign-in', keyId });
	if (!row?.accountId) {
		await pretendToCheck(code);
		throw new KeyRefused();
	}
	const { accountId, keyHash } = row;
	const spendCode = isRecoveryCode(code)
		? await checkRecoveryCode(system, accountId, code)
		: await checkMailed(keyHash, code);
	return {
		accountId,
		spend: async (tx) => {
			await spendKey(tx, row);
			await spendCode(tx);
		}
	};
}

async function checkMailed(keyHash: string | null, code: string) {
	if (!keyHash || !(await isPassword(code, keyHash))) throw new KeyRefused();
	// It is spent with what waited for it.
	return async () => {};
}
