import { and, desc, eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import {
	askForNewAddress,
	findAddressChange,
	giveUpNewAddress
} from '#lib/accounts/server/change-address.ts';
import {
	AccountClosed,
	AddressTaken,
	KeyRefused,
	MailboxUnchanged,
	RecoveryUnderWay,
	StopRefused
} from '#lib/accounts/server/errors.ts';
import { hashPassword } from '#lib/accounts/server/passwords.ts';
import { restoreAddress } from '#lib/accounts/server/restore-address.ts';
import { accounts, addressChanges, keys } from '#lib/accounts/server/schema.ts';
import { authenticators, devices, recoveryCodes } from '#lib/second-step/server/schema.ts';
import { passkeys } from '#lib/passkeys/server/schema.ts';
import { findSession, startSession } from '#lib/accounts/server/sessions.ts';
import { signIn } from '#lib/accounts/server/sign-in.ts';
import { hashedStop, tellOldAddress } from '#lib/accounts/server/tell-old-address.ts';
import { rememberDevice } from '#lib/second-step/server/devices.ts';
import { notices } from '#lib/notices/server/schema.ts';
import { NoSeekerOpen } from '#lib/offices/server/errors.ts';
import { listAccesses } from '#lib/offices/server/open-record.ts';
import { beginRecovery } from '#lib/recovery/server/begin-recovery.ts';
import { findRecoveryOfOpen } from '#lib/recovery/server/find-recovery.ts';
import { finishRecovery } from '#lib/recovery/server/finish-recovery.ts';
import { openSeeker } from '#lib/seekers/server/open-seeker.ts';
import { readRegistration } from '#lib/seekers/server/read-registration.ts';
import type { OfficerActor, SeekerActor } from '#lib/server/context.ts';
import { lettersTo, newestLetter, otherThan, receiveKey } from '../../support/mailbox.ts';
import { aStoredPasskey } from '../../support/passkeys.ts';
import { aWorld, NOON } from '../../support/world.ts';

const world = await aWorld();
beforeEach(() => world.at(NOON));

const OLD = 'Mypage-2026';
const NEW = 'Hinata-3bann';
const passwordHash = await hashPassword(OLD);
const fresh = () => `new-${crypto.randomUUID()}@test.example`;
const seen = { document: 'licence' } as const;

async function accountOf({ id }: { id: string }) {
	const [account] = await world.db.select().from(accounts).where(eq(accounts.id, id));
	if (!account) throw new Error('There is no account.');
	return account;
}

/** Somebody at the counter, with their record open to the officer. */
async function atTheCounter(hash: string | null = passwordHash) {
	const [misaki, officer] = [await world.seeker(), await world.officer()];
	await world.db.update(accounts).set({ passwordHash: hash }).where(eq(accounts.id, misaki.id));
	await opens(officer, misaki);
	return { misaki, officer, old: (await accountOf(misaki)).email };
}

async function opens(officer: OfficerActor, person: SeekerActor) {
	const { number } = await readRegistration(world.as(person));
	await openSeeker(world.as(officer), { number, reason: 'counter' });
}

/** The mail with the key has arrived in the new mailbox. */
async function mailed({ id }: SeekerActor, email: string) {
	const [asked] = await world.db
		.select()
		.from(keys)
		.where(and(eq(keys.accountId, id), eq(keys.purpose, 'recovery')))
		.orderBy(desc(keys.askedAt));
	const keyId = asked?.id ?? '';
	const { key = '', letter } = await receiveKey(world, keyId, email);
	return { keyId, key, letter, password: NEW };
}

/** The mail to the old address goes out; returns it. */
async function toldOld({ id }: SeekerActor, old: string) {
	const [change] = await world.db
		.select()
		.from(addressChanges)
		.where(eq(addressChanges.accountId, id))
		.orderBy(desc(addressChanges.askedAt));
	await tellOldAddress.run(world.system, { changeId: change?.id ?? '' });
	return newestLetter(world, old);
}

test('an officer who has seen the document lets somebody in again by a new address; all that opened before opens no more', async () => {
	const { misaki, officer, old } = await atTheCounter();
	const email = fresh();
	const session = await startSession(world.db, misaki.id);
	await world.db.transaction((tx) => rememberDevice(tx, misaki.id, NOON));
	await world.db.insert(passkeys).values(aStoredPasskey(misaki.id));
	await world.db
		.insert(recoveryCodes)
		.values({ accountId: misaki.id, salt: 'salt', codeHash: 'hash', madeAt: NOON });
	await world.db.insert(authenticators).values({
		...{ accountId: misaki.id, sealedSecret: 'sealed', session: session.id },
		...{ madeAt: NOON, confirmedAt: NOON, lastStep: 0 }
	});

	expect(await beginRecovery(world.as(officer), { email, ...seen })).toBe('mailed');
	expect((await accountOf(misaki)).email).toBe(old);
	const { letter, ...given } = await mailed(misaki, email);
	const ended = await finishRecovery(world.system, given);

	expect(letter?.body).toContain('/forgotten-password/recover?request=');
	expect((await accountOf(misaki)).email).toBe(email);
	expect(ended).toEqual([session.id]);
	expect(await findSession(world.db, session.token)).toBeUndefined();
	for (const table of [devices, passkeys, recoveryCodes, authenticators])
		expect(await world.db.$count(table, eq(table.accountId, misaki.id))).toBe(0);
	await expect(signIn(world.system, { email: old, password: OLD })).rejects.toThrow('違います');
	await expect(signIn(world.system, { email, password: NEW })).resolves.toBeDefined();
});

test('PRV-6 the document stands in the access log that the person sees, and no address does', async () => {
	const { misaki, officer } = await atTheCounter();
	const email = fresh();

	await beginRecovery(world.as(officer), { email, ...seen, document: 'passport' });

	const [last] = await listAccesses(world.db, misaki.id);
	expect(last).toMatchObject({ reason: 'メールアドレスの変更（本人確認：パスポート）' });
	const [change] = await world.db
		.select()
		.from(addressChanges)
		.where(eq(addressChanges.accountId, misaki.id));
	expect(change).toMatchObject({ document: 'パスポート', askedById: officer.id });
});

test('the person’s screens and the officer’s hear of both steps; no event names an address', async () => {
	const { misaki, officer, old } = await atTheCounter();
	const email = fresh();
	await beginRecovery(world.as(officer), { email, ...seen });
	await finishRecovery(world.system, await mailed(misaki, email));
	await world.react();

	const heard = await world.announcedTo(`account:${misaki.id}`);
	const office = await world.announcedTo(`office:${officer.officeId}`);
	for (const told of [heard, office])
		expect(told.map(({ type }) => type)).toEqual(
			expect.arrayContaining(['recovery.begun', 'recovery.done'])
		);
	expect(JSON.stringify([heard, office])).not.toContain(email);
	expect(JSON.stringify([heard, office])).not.toContain(old);
	const own = await world.db.select().from(notices).where(eq(notices.accountId, misaki.id));
	expect(own.map(({ key }) => key.split(':').at(-1))).toEqual(['begun', 'done']);
});

test('ACC-4 the key is good for 29:59, once, and for five guesses', async () => {
	const [first, second, third] = [
		await atTheCounter(),
		await atTheCounter(),
		await atTheCounter()
	] as const;
	const given = [];
	for (const { misaki, officer } of [first, second, third]) {
		const email = fresh();
		await beginRecovery(world.as(officer), { email, ...seen });
		given.push(await mailed(misaki, email));
	}
	const [one, late, guessed] = given;
	if (!one || !late || !guessed) throw new Error('No key came.');

	world.at(new Date(NOON.getTime() + (30 * 60 - 1) * 1000));
	await finishRecovery(world.system, one);
	await expect(finishRecovery(world.system, one)).rejects.toThrow(KeyRefused);
	for (let guess = 0; guess < 5; guess++)
		await expect(
			finishRecovery(world.system, { ...guessed, key: otherThan(guessed.key) })
		).rejects.toThrow(KeyRefused);
	await expect(finishRecovery(world.system, guessed)).rejects.toThrow(KeyRefused);
	world.at(new Date(NOON.getTime() + 30 * 60 * 1000));
	await expect(finishRecovery(world.system, late)).rejects.toThrow(KeyRefused);
	expect((await accountOf(third.misaki)).email).toBe(third.old);
});

test('of two who come with the key at once one is let in', async () => {
	const { misaki, officer } = await atTheCounter();
	const email = fresh();
	await beginRecovery(world.as(officer), { email, ...seen });
	const given = await mailed(misaki, email);

	const tried = await Promise.allSettled([1, 2].map(() => finishRecovery(world.system, given)));

	expect(tried.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

test('begun anew by the same officer the earlier key is void; by another it is refused while the first key works', async () => {
	const { misaki, officer } = await atTheCounter();
	const [wrong, right] = [fresh(), fresh()];
	await beginRecovery(world.as(officer), { email: wrong, ...seen });
	const first = await mailed(misaki, wrong);
	await beginRecovery(world.as(officer), { email: right, ...seen });

	await expect(finishRecovery(world.system, first)).rejects.toThrow(KeyRefused);
	const colleague = await world.officer();
	await opens(colleague, misaki);
	await expect(beginRecovery(world.as(colleague), { email: fresh(), ...seen })).rejects.toThrow(
		RecoveryUnderWay
	);
	world.at(new Date(NOON.getTime() + 30 * 60 * 1000));
	await opens(colleague, misaki);
	expect(await beginRecovery(world.as(colleague), { email: fresh(), ...seen })).toBe('mailed');
});

test('two officers at the same moment: one begins, the other is told so', async () => {
	const { misaki, officer } = await atTheCounter();
	const colleague = await world.officer();
	await opens(colleague, misaki);

	const tried = await Promise.allSettled(
		[officer, colleague].map((one) => beginRecovery(world.as(one), { email: fresh(), ...seen }))
	);

	const refused = tried.filter((one) => one.status === 'rejected');
	expect(refused.map(({ reason }) => reason.constructor)).toEqual([RecoveryUnderWay]);
});

test('nothing begins without the record open, for an address that somebody has, or for the one there is', async () => {
	const { officer, old } = await atTheCounter();
	const other = await accountOf(await world.seeker('小野寺 翔'));
	const stranger = await world.officer();
	const begin = (who: OfficerActor, email: string) =>
		beginRecovery(world.as(who), { email, ...seen });

	await expect(begin(stranger, fresh())).rejects.toThrow(NoSeekerOpen);
	await expect(begin(officer, other.email.toUpperCase())).rejects.toThrow(AddressTaken);
	await expect(begin(officer, old.toUpperCase())).rejects.toThrow(MailboxUnchanged);
});

test('who has left is not let in again', async () => {
	const { misaki, officer } = await atTheCounter();
	await world.db.update(accounts).set({ withdrawnAt: NOON }).where(eq(accounts.id, misaki.id));

	await expect(beginRecovery(world.as(officer), { email: fresh(), ...seen })).rejects.toThrow(
		AccountClosed
	);
});

test('an address that somebody took meanwhile is refused like a wrong key', async () => {
	const { misaki, officer, old } = await atTheCounter();
	const email = fresh();
	await beginRecovery(world.as(officer), { email, ...seen });
	const given = await mailed(misaki, email);
	await world.db.insert(accounts).values({ email: email.toUpperCase(), role: 'seeker' });

	await expect(finishRecovery(world.system, given)).rejects.toThrow(KeyRefused);
	expect((await accountOf(misaki)).email).toBe(old);
});

test('the old mailbox hears of the beginning and of the end, without the new address and without a way back', async () => {
	const { misaki, officer, old } = await atTheCounter();
	const email = fresh();
	const ctx = world.as(misaki);
	await askForNewAddress(ctx, { email: fresh(), current: OLD });
	await beginRecovery(world.as(officer), { email, ...seen });

	const [begun] = await lettersTo(world, old);
	await finishRecovery(world.system, await mailed(misaki, email));
	const letter = await toldOld(misaki, old);

	expect(begun?.subject).toBe('メールアドレスの変更を、窓口ではじめました');
	expect(letter?.subject).toBe('メールアドレスを窓口で変更しました');
	for (const text of [begun?.text, letter?.body]) {
		expect(text).toContain('窓口に');
		expect(text).not.toContain(email);
		expect(text).not.toContain('token=');
	}
});

test('no earlier link of an old mailbox takes back what was proved at an office', async () => {
	const { misaki, officer } = await atTheCounter();
	await world.db.insert(addressChanges).values({
		...{ accountId: misaki.id, oldAddress: 'thief@test.example', newAddress: 'x@test.example' },
		...{ askedAt: NOON, changedAt: NOON, stopHash: hashedStop('earlier') }
	});
	const email = fresh();
	await beginRecovery(world.as(officer), { email, ...seen });
	await finishRecovery(world.system, await mailed(misaki, email));

	await expect(restoreAddress(world.system, 'earlier')).rejects.toThrow(StopRefused);
	expect((await accountOf(misaki)).email).toBe(email);
});

test('of an account that was never opened the address is put right at once, and nothing is mailed', async () => {
	const { misaki, officer, old } = await atTheCounter(null);
	const email = fresh();

	expect(await beginRecovery(world.as(officer), { email, ...seen })).toBe('corrected');

	expect(await accountOf(misaki)).toMatchObject({ email, passwordHash: null });
	expect(await world.db.$count(keys, eq(keys.accountId, misaki.id))).toBe(0);
	expect(await newestLetter(world, old)).toBeUndefined();
});

test('whoever sits in the account can neither see nor stop what an office has begun, and their own change is void', async () => {
	const { misaki, officer } = await atTheCounter();
	const email = fresh();
	await beginRecovery(world.as(officer), { email, ...seen });

	expect(await findAddressChange(world.as(misaki))).toBeUndefined();
	await giveUpNewAddress(world.as(misaki));
	await askForNewAddress(world.as(misaki), { email: fresh(), current: OLD });
	await finishRecovery(world.system, await mailed(misaki, email));

	expect((await accountOf(misaki)).email).toBe(email);
	expect(await findAddressChange(world.as(misaki))).toBeUndefined();
});

test('the officer sees how far it has come, by whom it was begun, and no address', async () => {
	const { misaki, officer } = await atTheCounter();
	expect(await findRecoveryOfOpen(world.as(officer))).toBeNull();
	const email = fresh();
	await beginRecovery(world.as(officer), { email, ...seen });
	expect(await findRecoveryOfOpen(world.as(officer))).toMatchObject({
		...{ by: '佐々木 恵', changedAt: null, until: new Date(NOON.getTime() + 30 * 60_000) }
	});

	await finishRecovery(world.system, await mailed(misaki, email));

	const state = await findRecoveryOfOpen(world.as(officer));
	expect(state).toMatchObject({ changedAt: NOON });
	expect(JSON.stringify(state)).not.toContain('@');
});
