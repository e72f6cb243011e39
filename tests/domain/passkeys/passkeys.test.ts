import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { MOST_PASSKEYS } from '#lib/passkeys/passkeys.ts';
import { addPasskey, beginPasskey } from '#lib/passkeys/server/add-passkey.ts';
import { removePasskey, renamePasskey } from '#lib/passkeys/server/change-passkey.ts';
import { forgetOldChallenges } from '#lib/passkeys/server/challenges.ts';
import { NotAtSharedComputer, WrongPassword } from '#lib/accounts/server/errors.ts';
import {
	PasskeyCloned,
	PasskeyKnown,
	PasskeyLate,
	PasskeyNotFound,
	PasskeyRefused,
	PasskeyUnknown,
	TooManyPasskeys
} from '#lib/passkeys/server/errors.ts';
import { askForProof } from '#lib/accounts/server/own-proof.ts';
import { listPasskeys, readPasskey } from '#lib/passkeys/server/passkeys.ts';
import { hashPassword } from '#lib/accounts/server/passwords.ts';
import { accounts, sessions } from '#lib/accounts/server/schema.ts';
import { challenges, passkeys } from '#lib/passkeys/server/schema.ts';
import { findSession, startSession } from '#lib/accounts/server/sessions.ts';
import { askToSignIn, signInWithPasskey } from '#lib/passkeys/server/sign-in-with-passkey.ts';
import { signIn } from '#lib/accounts/server/sign-in.ts';
import type { SignedIn } from '#lib/server/context.ts';
import { anAuthenticator } from '../../support/authenticator.ts';
import { lettersTo } from '../../support/mailbox.ts';
import { aWorld, NOON } from '../../support/world.ts';

const world = await aWorld();
const PASSWORD = 'Mypage-2026';
const passwordHash = await hashPassword(PASSWORD);
const proof = { currentPassword: PASSWORD };
const MINUTE = 60_000;
const later = (milliseconds: number) => world.at(new Date(NOON.getTime() + milliseconds));

/** A browser of its own, as its cookie tells it. */
const aBrowser = () => crypto.randomUUID();

async function withPassword<Person extends SignedIn>(person: Person) {
	const [account] = await world.db
		.update(accounts)
		.set({ passwordHash })
		.where(eq(accounts.id, person.id))
		.returning({ email: accounts.email });
	return { person, email: account?.email ?? '' };
}

const aya = async () => withPassword(await world.seeker('髙橋 彩'));

async function addsPasskey(person: SignedIn, device = anAuthenticator(), name = 'わたしの電話') {
	const browser = aBrowser();
	const options = await beginPasskey(world.as(person), { ...proof, browser });
	const answer = device.make(options);
	await addPasskey(world.as(person), { answer, browser, name, place: 'Chrome（Android）' });
	return device;
}

type Device = ReturnType<typeof anAuthenticator>;
type Wrong = Parameters<Device['use']>[1];

async function entersWith(device: Device, wrong: Wrong = {}, browser = aBrowser()) {
	const answer = device.use(await askToSignIn(world.system, browser), wrong);
	return signInWithPasskey(world.system, { answer, browser });
}

const passkeyOf = async (person: SignedIn) => {
	const [passkey] = await listPasskeys(world.as(person));
	if (!passkey) throw new Error('There is no passkey.');
	return passkey;
};

test('a passkey opens a session for every kind of account, without a code', async () => {
	const people = [await world.seeker(), await world.employer(), await world.officer()];
	for (const person of people) {
		await withPassword(person);
		await world.db.update(accounts).set({ asksForCode: true }).where(eq(accounts.id, person.id));
		const device = await addsPasskey(person);

		const { role, session } = await entersWith(device);

		expect(role).toBe(person.role);
		expect(await findSession(world.db, session.token)).toMatchObject({ accountId: person.id });
	}
});

test('a passkey has a name, the day it was made and the moment it was used last', async () => {
	const { person, email } = await aya();
	const device = await addsPasskey(person);
	expect(await passkeyOf(person)).toMatchObject({
		name: 'わたしの電話',
		madeAt: NOON,
		usedAt: null
	});

	later(MINUTE);
	await entersWith(device);
	await addsPasskey(person, anAuthenticator(), '');

	const [unnamed, used] = await listPasskeys(world.as(person));
	expect(used?.usedAt).toEqual(new Date(NOON.getTime() + MINUTE));
	expect(unnamed?.name).toBe('Chrome（Android）');
	expect((await lettersTo(world, email)).map(({ subject }) => subject)).toEqual([
		'パスキーを登録しました',
		'パスキーを登録しました'
	]);
	world.at(NOON);
});

test('adding one needs the password or a passkey before the device makes anything', async () => {
	const { person } = await aya();
	const [browser, device] = [aBrowser(), await addsPasskey(person)];
	const ctx = world.as(person);

	const wrong = beginPasskey(ctx, { currentPassword: 'Wrong-2026', browser });
	await expect(wrong).rejects.toThrow(WrongPassword);
	const passkeyAnswer = device.use(await askForProof(ctx, browser));

	const shown = { currentPassword: '', passkeyAnswer, browser };
	expect(await beginPasskey(ctx, shown)).toMatchObject({ rp: { id: 'localhost' } });
	await expect(beginPasskey(ctx, shown)).rejects.toThrow(PasskeyLate);
});

test('a challenge works once, for five minutes, and in the browser that asked', async () => {
	const device = await addsPasskey((await aya()).person);
	const [browser, other] = [aBrowser(), aBrowser()];
	const [first, second, third] = [
		await askToSignIn(world.system, browser),
		await askToSignIn(world.system, browser),
		await askToSignIn(world.system, browser)
	];
	const answer = device.use(first);

	await expect(signInWithPasskey(world.system, { answer, browser: other })).rejects.toThrow(
		PasskeyLate
	);
	await signInWithPasskey(world.system, { answer, browser });
	await expect(signInWithPasskey(world.system, { answer, browser })).rejects.toThrow(PasskeyLate);

	later(5 * MINUTE - 1);
	await signInWithPasskey(world.system, { answer: device.use(second), browser });
	later(5 * MINUTE);
	const late = signInWithPasskey(world.system, { answer: device.use(third), browser });
	await expect(late).rejects.toThrow(PasskeyLate);
	world.at(NOON);
});

test('a challenge that was never asked for, or for something else, opens nothing', async () => {
	const { person } = await aya();
	const [browser, device] = [aBrowser(), await addsPasskey(person)];
	const enters = (challenge: string) =>
		signInWithPasskey(world.system, { answer: device.use({ challenge }), browser });

	await expect(enters('bmV2ZXIgYXNrZWQ')).rejects.toThrow(PasskeyLate);
	const { challenge } = await askForProof(world.as(person), browser);
	await expect(enters(challenge)).rejects.toThrow(PasskeyLate);
	const junk = device.use({ challenge });
	junk.response.clientDataJSON = 'bm90IEpTT04';
	await expect(signInWithPasskey(world.system, { answer: junk, browser })).rejects.toThrow(
		PasskeyRefused
	);
});

test('challenges and browsers are stored as hashes, and swept away', async () => {
	const browser = aBrowser();
	const { challenge } = await askToSignIn(world.system, browser);

	const stored = JSON.stringify(await world.db.select().from(challenges));
	expect(stored).not.toContain(challenge);
	expect(stored).not.toContain(browser);
	await forgetOldChallenges(world.db, new Date(NOON.getTime() + 6 * MINUTE));
	expect(await world.db.$count(challenges)).toBe(0);
});

test.each<[string, Wrong]>([
	['another origin', { origin: 'https://mypage.example' }],
	['another site', { rpId: 'mypage.example' }],
	['a device that did not look who is there', { unverified: true }],
	['another owner', { owner: 'AAAAAAAAAAAAAAAAAAAAAA' }]
])('an answer from %s is refused', async (_, wrong) => {
	const { person } = await aya();
	const device = await addsPasskey(person);

	await expect(entersWith(device, wrong)).rejects.toThrow(PasskeyRefused);

	expect((await passkeyOf(person)).usedAt).toBeNull();
});

test.each<[string, Wrong]>([
	['another origin', { origin: 'https://mypage.example' }],
	['another site', { rpId: 'mypage.example' }],
	['a device that did not look who is there', { unverified: true }]
])('a passkey that was made at %s is not taken in', async (_, wrong) => {
	const { person } = await aya();
	const browser = aBrowser();
	const options = await beginPasskey(world.as(person), { ...proof, browser });
	const answer = anAuthenticator().make(options, wrong);

	const added = addPasskey(world.as(person), { answer, browser, name: '', place: '' });

	await expect(added).rejects.toThrow(PasskeyRefused);
	expect(await listPasskeys(world.as(person))).toEqual([]);
});

test('an answer that another key signed is refused', async () => {
	const [mine, other] = [await addsPasskey((await aya()).person), anAuthenticator()];
	const browser = aBrowser();
	const options = await askToSignIn(world.system, browser);
	const { signature } = other.use(options).response;
	const answer = mine.use(options);
	answer.response.signature = signature;

	const entered = signInWithPasskey(world.system, { answer, browser });

	await expect(entered).rejects.toThrow(PasskeyRefused);
});

test('a counter that does not rise tells of a copy, and opens nothing', async () => {
	const device = await addsPasskey((await aya()).person);
	await entersWith(device, { counter: 7 });

	await expect(entersWith(device, { counter: 7 })).rejects.toThrow(PasskeyCloned);
	await expect(entersWith(device, { counter: 3 })).rejects.toThrow(PasskeyCloned);
	await expect(entersWith(device, { counter: 0 })).rejects.toThrow(PasskeyCloned);
	await expect(entersWith(device, { counter: 8 })).resolves.toBeDefined();
});

test('a passkey that lives on several devices does not count, and works', async () => {
	const device = await addsPasskey((await aya()).person);

	await entersWith(device, { counter: 0 });
	await expect(entersWith(device, { counter: 0 })).resolves.toBeDefined();
});

test('ACC-11 a passkey opens at once, however many wrong passwords there were', async () => {
	const { person, email } = await aya();
	const device = await addsPasskey(person);
	for (let failure = 0; failure < 5; failure++)
		await signIn(world.system, { email, password: 'Wrong-2026' }).catch(() => {});
	const byPassword = await signIn(world.system, { email, password: PASSWORD });
	expect(byPassword.codeId).toBeDefined();

	await expect(entersWith(device)).resolves.toBeDefined();
});

test('a passkey proves nothing for somebody else who is signed in', async () => {
	const [{ person }, { person: other }] = [await aya(), await aya()];
	const [mine, theirs] = [await addsPasskey(person), await addsPasskey(other)];
	const browser = aBrowser();
	const { id } = await passkeyOf(person);
	const shown = async (device: Device, asked: SignedIn) => ({
		...{ id, currentPassword: '', browser },
		passkeyAnswer: device.use(await askForProof(world.as(asked), browser))
	});

	await expect(removePasskey(world.as(person), await shown(theirs, person))).rejects.toThrow(
		PasskeyUnknown
	);
	await expect(removePasskey(world.as(person), await shown(mine, other))).rejects.toThrow(
		PasskeyLate
	);
	await removePasskey(world.as(person), await shown(mine, person));

	expect(await listPasskeys(world.as(person))).toEqual([]);
	await expect(askForProof(world.as(person), browser)).rejects.toThrow(PasskeyUnknown);
});

test('a removed passkey opens nothing, ends no session, and its owner hears of it once', async () => {
	const { person, email } = await aya();
	const device = await addsPasskey(person);
	const { session } = await entersWith(device);
	const { id } = await passkeyOf(person);
	const remove = () => removePasskey(world.as(person), { ...proof, id, browser: aBrowser() });

	const twice = await Promise.allSettled([remove(), remove()]);

	expect(twice.some(({ status }) => status === 'fulfilled')).toBe(true);
	await expect(entersWith(device)).rejects.toThrow(PasskeyUnknown);
	expect(await findSession(world.db, session.token)).toBeDefined();
	const subjects = (await lettersTo(world, email)).map(({ subject }) => subject);
	expect(subjects.filter((subject) => subject === 'パスキーを削除しました')).toHaveLength(1);
});

test('removing one needs the password', async () => {
	const { person } = await aya();
	await addsPasskey(person);
	const { id } = await passkeyOf(person);
	const wrong = { id, currentPassword: 'Wrong-2026', browser: aBrowser() };

	await expect(removePasskey(world.as(person), wrong)).rejects.toThrow(WrongPassword);

	expect(await listPasskeys(world.as(person))).toHaveLength(1);
});

test('nobody finds, renames or removes the passkey of somebody else', async () => {
	const [{ person }, { person: stranger }] = [await aya(), await aya()];
	await addsPasskey(person);
	const { id } = await passkeyOf(person);
	const ctx = world.as(stranger);

	await expect(readPasskey(ctx, id)).rejects.toThrow(PasskeyNotFound);
	await expect(renamePasskey(ctx, { id, name: '盗んだ' })).rejects.toThrow(PasskeyNotFound);
	const removal = removePasskey(ctx, { ...proof, id, browser: aBrowser() });
	await expect(removal).rejects.toThrow(PasskeyNotFound);
	await expect(readPasskey(ctx, 'no id')).rejects.toThrow(PasskeyNotFound);
	await renamePasskey(world.as(person), { id, name: '仕事用' });

	expect((await passkeyOf(person)).name).toBe('仕事用');
});

test('at a shared computer none is registered, but one can be used', async () => {
	const { person } = await aya();
	const device = await addsPasskey(person);
	const seat = { place: '', kiosk: true };
	const { id: sessionId } = await startSession(world.db, person.id, seat);
	const there = world.as({ ...person, sessionId });
	const browser = aBrowser();

	await expect(beginPasskey(there, { ...proof, browser })).rejects.toThrow(NotAtSharedComputer);
	const begun = await beginPasskey(world.as(person), { ...proof, browser });
	const answer = anAuthenticator().make(begun);
	const added = addPasskey(there, { answer, browser, name: '', place: '' });
	await expect(added).rejects.toThrow(NotAtSharedComputer);

	const asked = device.use(await askToSignIn(world.system, browser));
	const { session } = await signInWithPasskey(world.system, { answer: asked, browser, seat });
	const [row] = await world.db.select().from(sessions).where(eq(sessions.id, session.id));
	expect(row?.kiosk).toBe(true);
});

test('two tabs may each add one, but a device is registered once', async () => {
	const { person } = await aya();
	const [browser, device] = [aBrowser(), anAuthenticator()];
	const begin = () => beginPasskey(world.as(person), { ...proof, browser });
	const [one, other] = [await begin(), await begin()];
	const add = (answer: ReturnType<Device['make']>) =>
		addPasskey(world.as(person), { answer, browser, name: '', place: '' });

	await add(device.make(other));
	await expect(add(device.make(one))).rejects.toThrow(PasskeyKnown);

	expect((await begin()).excludeCredentials).toEqual([
		{ id: device.id, transports: ['internal'], type: 'public-key' }
	]);
});

test('nobody has more than ten, also when two tabs add the last one', async () => {
	const { person } = await aya();
	const place = { name: '', place: '' };
	const browser = aBrowser();
	for (let made = 1; made < MOST_PASSKEYS; made++) await addsPasskey(person);
	const begin = () => beginPasskey(world.as(person), { ...proof, browser });
	const answers = [anAuthenticator().make(await begin()), anAuthenticator().make(await begin())];

	const added = await Promise.allSettled(
		answers.map((answer) => addPasskey(world.as(person), { answer, browser, ...place }))
	);

	expect(added.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
	await expect(begin()).rejects.toThrow(TooManyPasskeys);
});

test('whoever has left opens nothing with a passkey that is still on a device', async () => {
	const { person } = await aya();
	const device = await addsPasskey(person);
	await world.db.update(accounts).set({ withdrawnAt: NOON }).where(eq(accounts.id, person.id));

	await expect(entersWith(device)).rejects.toThrow(PasskeyUnknown);

	await world.db.delete(passkeys).where(eq(passkeys.accountId, person.id));
	await expect(entersWith(device)).rejects.toThrow(PasskeyUnknown);
});
