import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { KeyRefused } from '#lib/accounts/server/errors.ts';
import { hashPassword } from '#lib/accounts/server/passwords.ts';
import { registerAccount } from '#lib/accounts/server/register-account.ts';
import { renewPassword, requestNewPassword } from '#lib/accounts/server/renew-password.ts';
import { accounts } from '#lib/accounts/server/schema.ts';
import { devices } from '#lib/second-step/server/schema.ts';
import { findSession } from '#lib/accounts/server/sessions.ts';
import { confirmSignIn, signIn } from '#lib/accounts/server/sign-in.ts';
import { otherThan, receiveKey } from '../../support/mailbox.ts';
import { aWorld, NOON } from '../../support/world.ts';

const world = await aWorld();
const PASSWORD = 'Mypage-2026';
const passwordHash = await hashPassword(PASSWORD);
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const later = (milliseconds: number) => world.at(new Date(NOON.getTime() + milliseconds));

async function aya() {
	const email = `aya-${crypto.randomUUID()}@test.example`;
	const id = await registerAccount(world.db, { email, role: 'seeker', passwordHash });
	return { id, email, password: PASSWORD, codeByDefault: true };
}

type Aya = Awaited<ReturnType<typeof aya>>;

async function askedForCode(person: Aya) {
	const { codeId } = await signIn(world.system, person);
	if (!codeId) throw new Error('No code was asked for.');
	const { letter, key: code = '' } = await receiveKey(world, codeId, person.email);
	return { codeId, code, letter };
}

const confirm = (codeId: string, code: string, remember = false) =>
	confirmSignIn(world.system, { codeId, code, remember });

test('ACC-9 a code of six digits goes to the address of the account, and opens the session', async () => {
	const person = await aya();

	const { codeId, code, letter } = await askedForCode(person);
	const { session, role, device } = await confirm(codeId, code);

	expect(letter?.subject).toBe('ワンタイムパスワードのお知らせ');
	expect(code).toMatch(/^\d{6}$/);
	expect(await findSession(world.db, session.token)).toMatchObject({ accountId: person.id });
	expect({ role, device }).toEqual({ role: 'seeker', device: undefined });
});

test('ACC-10 a code works for 10 minutes, once', async () => {
	const person = await aya();
	const [one, other] = [await askedForCode(person), await askedForCode(person)];

	later(10 * MINUTE - 1000);
	await confirm(one.codeId, one.code);
	await expect(confirm(one.codeId, one.code)).rejects.toThrow(KeyRefused);
	later(10 * MINUTE);
	await expect(confirm(other.codeId, other.code)).rejects.toThrow(KeyRefused);
	world.at(NOON);
});

test('ACC-10 after five wrong codes the right one is refused', async () => {
	const { codeId, code } = await askedForCode(await aya());
	for (let guess = 0; guess < 5; guess++) await confirm(codeId, otherThan(code)).catch(() => {});

	await expect(confirm(codeId, code)).rejects.toThrow(KeyRefused);
});

test('ACC-10 a remembered device needs no code for 30 days, for this person alone', async () => {
	const [person, another] = [await aya(), await aya()];
	const { codeId, code } = await askedForCode(person);
	const { device } = await confirm(codeId, code, true);
	const token = device?.token;

	later(30 * DAY - 1000);
	expect(await signIn(world.system, { ...person, device: token })).toHaveProperty('session');
	expect(await signIn(world.system, { ...another, device: token })).toHaveProperty('codeId');
	later(30 * DAY);
	expect(await signIn(world.system, { ...person, device: token })).toHaveProperty('codeId');
	world.at(NOON);
	expect(JSON.stringify(await world.db.select().from(devices))).not.toContain(token);
});

test('after a new password every device is asked for a code again', async () => {
	const person = await aya();
	const { codeId, code } = await askedForCode(person);
	const { device } = await confirm(codeId, code, true);
	const keyId = await requestNewPassword(world.system, person.email);
	const { key = '' } = await receiveKey(world, keyId, person.email);

	await renewPassword(world.system, { keyId, key, password: 'Hinata-3bann' });

	const again = { ...person, password: 'Hinata-3bann', device: device?.token };
	expect(await signIn(world.system, again)).toHaveProperty('codeId');
});

test('whoever has chosen gets what they chose, whatever the default', async () => {
	const person = await aya();
	const choose = (asksForCode: boolean) =>
		world.db.update(accounts).set({ asksForCode }).where(eq(accounts.id, person.id));

	await choose(false);
	expect(await signIn(world.system, person)).toHaveProperty('session');
	await choose(true);
	const { codeByDefault, ...plain } = person;
	expect(await signIn(world.system, plain)).toHaveProperty('codeId');
	expect(codeByDefault).toBe(true);
});

test('an account can cause ten mails in half an hour, no more', async () => {
	const person = await aya();
	for (let mail = 0; mail < 10; mail++) await signIn(world.system, person);

	await expect(signIn(world.system, person)).rejects.toThrow('何度も');
});
