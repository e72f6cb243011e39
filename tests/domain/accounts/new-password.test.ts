import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { KeyRefused } from '#lib/accounts/server/errors.ts';
import { hashPassword } from '#lib/accounts/server/passwords.ts';
import { registerAccount } from '#lib/accounts/server/register-account.ts';
import { renewPassword, requestNewPassword } from '#lib/accounts/server/renew-password.ts';
import { keys } from '#lib/accounts/server/schema.ts';
import { findSession, startSession } from '#lib/accounts/server/sessions.ts';
import { signIn } from '#lib/accounts/server/sign-in.ts';
import { otherThan, receiveKey } from '../../support/mailbox.ts';
import { aWorld, NOON } from '../../support/world.ts';

const world = await aWorld();
const OLD = 'Mypage-2026';
const NEW = 'Hinata-3bann';
const passwordHash = await hashPassword(OLD);

async function forgetful(hash: string | null = passwordHash) {
	const email = `ken-${crypto.randomUUID()}@test.example`;
	const id = await registerAccount(world.db, { email, role: 'employer', passwordHash: hash });
	const keyId = await requestNewPassword(world.system, email.toUpperCase());
	const { letter, key = '' } = await receiveKey(world, keyId, email);
	return { id, email, keyId, key, letter };
}

const renew = (input: { keyId: string; key: string }) =>
	renewPassword(world.system, { ...input, password: NEW });

test('the new password works, the old one does not, and every session has ended', async () => {
	const { id, email, ...mailed } = await forgetful();
	const sessions = [await startSession(world.db, id), await startSession(world.db, id)];

	const ended = await renew(mailed);

	expect(ended.toSorted()).toEqual(sessions.map((session) => session.id).toSorted());
	for (const { token } of sessions) expect(await findSession(world.db, token)).toBeUndefined();
	await expect(signIn(world.system, { email, password: OLD })).rejects.toThrow('違います');
	await expect(signIn(world.system, { email, password: NEW })).resolves.toBeDefined();
});

test('a new password ends the wait after failures', async () => {
	const { email, ...mailed } = await forgetful();
	for (let failure = 0; failure < 6; failure++)
		await signIn(world.system, { email, password: 'Wrong-2026' }).catch(() => {});

	await renew(mailed);

	await expect(signIn(world.system, { email, password: NEW })).resolves.toBeDefined();
});

test('ACC-4 the key is good for 29:59, and once', async () => {
	const [one, other] = [await forgetful(), await forgetful()];

	world.at(new Date(NOON.getTime() + (30 * 60 - 1) * 1000));
	await renew(one);
	await expect(renew(one)).rejects.toThrow(KeyRefused);
	world.at(new Date(NOON.getTime() + 30 * 60 * 1000));
	await expect(renew(other)).rejects.toThrow(KeyRefused);
	world.at(NOON);
});

test('an older mail changes nothing after a newer one was used', async () => {
	const first = await forgetful();
	const keyId = await requestNewPassword(world.system, first.email);
	const { key = '' } = await receiveKey(world, keyId, first.email);

	await renew({ keyId, key });

	await expect(renew(first)).rejects.toThrow(KeyRefused);
});

test('nobody learns whether an address is known: the same is stored and answered', async () => {
	const nobody = `nobody-${crypto.randomUUID()}@test.example`;
	const unknown = await requestNewPassword(world.system, nobody);
	const { letter } = await receiveKey(world, unknown, nobody);
	const { keyId, key } = await forgetful();

	expect(letter).toBeUndefined();
	const [one, other] = await Promise.all(
		[unknown, keyId].map((id) => renew({ keyId: id, key: otherThan(key) }).catch((e) => e))
	);
	expect(one).toBeInstanceOf(KeyRefused);
	expect(one).toEqual(other);
	const rows = await world.db.select().from(keys).where(eq(keys.id, unknown));
	expect(rows).toMatchObject([{ accountId: null, keyHash: null, tries: 1 }]);
});

test('whose account was never opened is told how to open it', async () => {
	const { letter, keyId } = await forgetful(null);

	expect(letter?.subject).toBe('求職者マイページはまだ開設されていません');
	await expect(renew({ keyId, key: '000000' })).rejects.toThrow(KeyRefused);
});
