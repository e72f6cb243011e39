import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { CONSENT_VERSION } from '#lib/accounts/consent.ts';
import { KeyRefused, PasswordTooWellKnown } from '#lib/accounts/server/errors.ts';
import { askForKey, findWaiting } from '#lib/accounts/server/keys.ts';
import { openAccount } from '#lib/accounts/server/open-account.ts';
import { accounts, consents, keys } from '#lib/accounts/server/schema.ts';
import { signIn } from '#lib/accounts/server/sign-in.ts';
import { requestOpening } from '#lib/seekers/server/request-opening.ts';
import { newestLetter, otherThan, receiveKey } from '../../support/mailbox.ts';
import { aWorld, NOON } from '../../support/world.ts';

const world = await aWorld();
const PASSWORD = 'Hinata-3bann';
const BORN = '1999-04-01';

/** Registered at the counter: an address, no password yet. */
async function newcomer() {
	const { id } = await world.seeker('髙橋 美咲', { birthDate: BORN });
	const [account] = await world.db
		.update(accounts)
		.set({ passwordHash: null })
		.where(eq(accounts.id, id))
		.returning();
	await world.db.delete(consents).where(eq(consents.accountId, id));
	return { id, email: account?.email ?? '' };
}

const ask = (email: string, birthDate = BORN) =>
	requestOpening(world.system, { email, birthDate, consentVersion: CONSENT_VERSION });

async function asked() {
	const person = await newcomer();
	const keyId = await ask(person.email);
	const { letter, key = '' } = await receiveKey(world, keyId, person.email);
	return { ...person, keyId, key, letter };
}

const open = (input: { keyId: string; key: string }, password = PASSWORD) =>
	openAccount(world.system, { ...input, password });

const later = (seconds: number) => world.at(new Date(NOON.getTime() + seconds * 1000));

test('ACC-6 the mail has its official title, the key and a link that carries both', async () => {
	const { letter, keyId, key } = await asked();

	expect(letter?.subject).toBe('パスワード登録申込受付通知');
	expect(key).toMatch(/^\d{6}$/);
	expect(letter?.body).toContain(`/open-account/password?request=${keyId}&key=${key}`);
});

test('key and password open the account, and what was agreed to is kept', async () => {
	const { id, email, ...mailed } = await asked();

	await open(mailed);

	expect(await signIn(world.system, { email, password: PASSWORD })).toMatchObject({
		role: 'seeker'
	});
	expect(await world.db.select().from(consents).where(eq(consents.accountId, id))).toMatchObject([
		{ version: CONSENT_VERSION, at: NOON }
	]);
	expect((await world.db.select().from(keys).where(eq(keys.accountId, id))).length).toBe(0);
});

test('before it is opened nobody signs in to an account', async () => {
	const { email } = await newcomer();

	await expect(signIn(world.system, { email, password: PASSWORD })).rejects.toThrow('違います');
});

test('ACC-4 a key works for 29 minutes and 59 seconds from sending, and not at 30 minutes', async () => {
	const [one, other] = [await asked(), await asked()];

	later(29 * 60 + 59);
	await expect(open(one)).resolves.toBeUndefined();
	later(30 * 60);
	await expect(open(other)).rejects.toThrow(KeyRefused);
	world.at(NOON);
});

test('ACC-4 the time runs from sending, not from asking', async () => {
	const { email } = await newcomer();
	const keyId = await ask(email);

	later(20 * 60);
	const { key = '' } = await receiveKey(world, keyId, email);
	later(45 * 60);
	await expect(open({ keyId, key })).resolves.toBeUndefined();
	world.at(NOON);
});

test('a key works once, also for two who come at the same moment', async () => {
	const mailed = await asked();

	const both = await Promise.allSettled([open(mailed), open(mailed, 'Hinata-4bann')]);

	expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
	await expect(open(mailed)).rejects.toThrow(KeyRefused);
});

test('ACC-10 after five guesses even the right key is refused', async () => {
	const { key, ...mailed } = await asked();
	for (let guess = 0; guess < 5; guess++)
		await expect(open({ ...mailed, key: otherThan(key) })).rejects.toThrow(KeyRefused);

	await expect(open({ ...mailed, key })).rejects.toThrow(KeyRefused);
});

test('four guesses leave one try', async () => {
	const { key, ...mailed } = await asked();
	for (let guess = 0; guess < 4; guess++)
		await open({ ...mailed, key: otherThan(key) }).catch(() => {});

	await expect(open({ ...mailed, key })).resolves.toBeUndefined();
});

test('a key of one request, or for another purpose, opens no other', async () => {
	const [one, other] = [await asked(), await asked()];

	await expect(open({ keyId: one.keyId, key: other.key })).rejects.toThrow(KeyRefused);
	const keyId = await world.db.transaction((tx) =>
		askForKey(tx, {
			...{ purpose: 'sign-in', accountId: one.id, address: one.email, at: world.now() }
		})
	);
	const { key = '' } = await receiveKey(world, keyId, one.email);
	await expect(open({ keyId, key })).rejects.toThrow(KeyRefused);
});

test('ACC-5 a wrong birth date and an unknown address are answered like a right one, without mail', async () => {
	const { email } = await newcomer();
	const nobody = `nobody-${crypto.randomUUID()}@test.example`;
	const requests = [await ask(email, '1999-04-02'), await ask(nobody), await ask(email)];
	const mails = [];
	for (const [index, request] of requests.entries())
		mails.push((await receiveKey(world, request, index === 1 ? nobody : email)).letter?.subject);

	expect(mails).toEqual([undefined, undefined, 'パスワード登録申込受付通知']);
	const shown = await Promise.all(
		requests.map((request) => findWaiting(world.system, 'opening', request))
	);
	expect(shown.map((page) => page?.until)).toEqual(Array(3).fill(shown[2]?.until));
	const refusals = await Promise.all(
		requests.map((keyId) => open({ keyId, key: '012345' }).catch((refusal) => refusal))
	);
	expect(refusals[0]).toBeInstanceOf(KeyRefused);
	for (const refusal of refusals) expect(refusal).toEqual(refusals[0]);
});

test('ACC-5 a made-up request is refused like any other', async () => {
	for (const keyId of [crypto.randomUUID(), '', "' or 1=1 --"])
		await expect(open({ keyId, key: '012345' })).rejects.toThrow(KeyRefused);
});

test('whose account is open already is told so by mail, and its password stays', async () => {
	const { email, ...first } = await asked();
	await open(first);

	const keyId = await ask(email);
	const { letter } = await receiveKey(world, keyId, email);

	expect(letter?.subject).toBe('求職者マイページは開設されています');
	await expect(open({ keyId, key: '000000' }, 'Hinata-5bann')).rejects.toThrow(KeyRefused);
	await expect(signIn(world.system, { email, password: PASSWORD })).resolves.toBeDefined();
});

test('a password that the world knows is refused without costing a try', async () => {
	const { email, ...mailed } = await asked();
	const own = email.split('@')[0] ?? '';
	for (const known of [
		'P@ssw0rd1',
		'Password1!',
		'Qwerty123!',
		'1qaz!QAZ',
		`${own}1!`.slice(0, 32)
	])
		await expect(open(mailed, known)).rejects.toThrow(PasswordTooWellKnown);

	await expect(open(mailed)).resolves.toBeUndefined();
	expect(await newestLetter(world, email)).toBeDefined();
});

test('neither key nor password is stored as it is', async () => {
	const { key, keyId } = await asked();

	const [row] = await world.db.select().from(keys).where(eq(keys.id, keyId));

	expect(row?.keyHash).toMatch(/^\$argon2id\$/);
	expect(JSON.stringify(row)).not.toContain(key);
});
