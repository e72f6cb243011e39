import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { findApp } from '#lib/second-step/server/authenticators.ts';
import {
	askForNewAddress,
	confirmNewAddress,
	findAddressChange,
	giveUpNewAddress
} from '#lib/accounts/server/change-address.ts';
import { KeyRefused, StopRefused, WrongPassword } from '#lib/accounts/server/errors.ts';
import { hashPassword } from '#lib/accounts/server/passwords.ts';
import { listPasskeys } from '#lib/passkeys/server/passkeys.ts';
import { countRecoveryCodes, makeRecoveryCodes } from '#lib/second-step/server/recovery-codes.ts';
import { restoreAddress } from '#lib/accounts/server/restore-address.ts';
import { accounts, addressChanges, keys } from '#lib/accounts/server/schema.ts';
import { authenticators, devices } from '#lib/second-step/server/schema.ts';
import { passkeys } from '#lib/passkeys/server/schema.ts';
import { findSession, startSession } from '#lib/accounts/server/sessions.ts';
import { signIn } from '#lib/accounts/server/sign-in.ts';
import { tellOldAddress } from '#lib/accounts/server/tell-old-address.ts';
import { rememberDevice } from '#lib/second-step/server/devices.ts';
import type { SignedIn } from '#lib/server/context.ts';
import { newestLetter, otherThan, receiveKey } from '../../support/mailbox.ts';
import { aStoredPasskey } from '../../support/passkeys.ts';
import { aWorld, NOON } from '../../support/world.ts';

const world = await aWorld();
const current = 'Mypage-2026';
const passwordHash = await hashPassword(current);
const DAY = 24 * 60 * 60 * 1000;
const fresh = () => `new-${crypto.randomUUID()}@test.example`;

async function misaki(role: 'seeker' | 'employer' | 'officer' = 'seeker') {
	const person: SignedIn = await world[role]();
	await world.db.update(accounts).set({ passwordHash }).where(eq(accounts.id, person.id));
	return { ctx: world.as(person), email: await emailOf(person.id) };
}

async function emailOf(id: string) {
	const [account] = await world.db.select().from(accounts).where(eq(accounts.id, id));
	return account?.email ?? '';
}

type Ctx = Awaited<ReturnType<typeof misaki>>['ctx'];

/** Both mails arrive, and their keys are typed in. */
async function keysFor(ctx: Ctx) {
	const change = await findAddressChange(ctx);
	if (!change?.newKeyId || !change.oldKeyId) throw new Error('Nothing was asked for.');
	const to = await receiveKey(world, change.newKeyId, change.newAddress);
	const from = await receiveKey(world, change.oldKeyId, change.oldAddress);
	return {
		changeId: change.id,
		newKey: to.key ?? '',
		oldKey: from.key ?? '',
		letters: { to, from }
	};
}

/** A change that has happened, with the token of the link in the old mailbox. */
async function changed(ctx: Ctx, email: string, oldAddress: string) {
	await askForNewAddress(ctx, { email, current });
	const { changeId, ...given } = await keysFor(ctx);
	await confirmNewAddress(ctx, given);
	await tellOldAddress.run(world.system, { changeId });
	const letter = await newestLetter(world, oldAddress);
	return /token=(\S+)/.exec(letter?.body ?? '')?.[1] ?? '';
}

test.each(['seeker', 'employer', 'officer'] as const)(
	'the keys of both mailboxes change the address of a %s; sessions go on, devices are forgotten',
	async (role) => {
		const { ctx, email: old } = await misaki(role);
		const email = fresh();
		const { token } = await startSession(world.db, ctx.actor.id);
		await world.db.transaction((tx) => rememberDevice(tx, ctx.actor.id, NOON));

		await changed(ctx, email, old);

		expect(await emailOf(ctx.actor.id)).toBe(email);
		expect(await findSession(world.db, token)).toBeDefined();
		expect(await world.db.$count(devices, eq(devices.accountId, ctx.actor.id))).toBe(0);
		await expect(signIn(world.system, { email: old, password: current })).rejects.toThrow(
			'違います'
		);
		await expect(signIn(world.system, { email, password: current })).resolves.toBeDefined();
	}
);

test('one key of the two changes nothing, and no mail to the old address names the new one', async () => {
	const { ctx, email: old } = await misaki();
	const email = fresh();
	await askForNewAddress(ctx, { email, current });
	const { newKey, oldKey, letters } = await keysFor(ctx);

	const wrong = [
		{ newKey, oldKey: otherThan(oldKey) },
		{ newKey: otherThan(newKey), oldKey }
	];
	const refusals = await Promise.all(
		wrong.map((one) => confirmNewAddress(ctx, one).catch((e) => e))
	);

	expect(refusals.map((refusal: KeyRefused) => Object.keys(refusal.fields))).toEqual([
		['oldKey'],
		['newKey']
	]);
	expect(await emailOf(ctx.actor.id)).toBe(old);
	expect(letters.from.letter?.body).not.toContain(email);
});

test('ACC-4 the keys are good for 29:59', async () => {
	const { ctx } = await misaki();
	await askForNewAddress(ctx, { email: fresh(), current });
	const given = await keysFor(ctx);

	world.at(new Date(NOON.getTime() + 30 * 60 * 1000));
	await expect(confirmNewAddress(ctx, given)).rejects.toThrow(KeyRefused);
	world.at(new Date(NOON.getTime() + 30 * 60 * 1000 - 1000));
	await confirmNewAddress(ctx, given);
	world.at(NOON);
});

test('an address that somebody has is answered like a free one; only its mailbox tells', async () => {
	const [{ ctx }, other] = [await misaki(), await misaki()];
	await askForNewAddress(ctx, { email: other.email.toUpperCase(), current });

	const change = await findAddressChange(ctx);
	const { letter } = await receiveKey(world, change?.newKeyId ?? '', other.email.toUpperCase());

	expect(letter?.subject).toBe('このメールアドレスは、もう使われています');
	const [row] = await world.db
		.select()
		.from(keys)
		.where(eq(keys.id, change?.newKeyId ?? ''));
	expect(row?.keyHash).toBeNull();
	const { oldKey } = await keysFor(ctx);
	await expect(confirmNewAddress(ctx, { newKey: '000000', oldKey })).rejects.toThrow(KeyRefused);
});

test('an address that somebody took meanwhile is refused like a wrong key', async () => {
	const { ctx } = await misaki();
	const email = fresh();
	await askForNewAddress(ctx, { email, current });
	const given = await keysFor(ctx);
	await world.db.insert(accounts).values({ email: email.toUpperCase(), role: 'seeker' });

	await expect(confirmNewAddress(ctx, given)).rejects.toThrow(KeyRefused);
});

test('a wrong password asks nobody for a key, and five of them make the next one wait', async () => {
	const { ctx } = await misaki();
	const wrong = () => askForNewAddress(ctx, { email: fresh(), current: 'Wrong-2026' });

	for (let failure = 0; failure < 5; failure++)
		await expect(wrong()).rejects.toThrow(WrongPassword);

	await expect(askForNewAddress(ctx, { email: fresh(), current })).rejects.toThrow('待って');
	expect(await findAddressChange(ctx)).toBeUndefined();
});

test('whoever gives up, or asks anew, makes the mailed keys good for nothing', async () => {
	const { ctx } = await misaki();
	await askForNewAddress(ctx, { email: fresh(), current });
	const first = await keysFor(ctx);
	await askForNewAddress(ctx, { email: fresh(), current });
	await expect(confirmNewAddress(ctx, first)).rejects.toThrow(KeyRefused);

	const second = await keysFor(ctx);
	await giveUpNewAddress(ctx);

	await expect(confirmNewAddress(ctx, second)).rejects.toThrow(KeyRefused);
});

test('the old mailbox takes the change back for 7 days, and everybody is out', async () => {
	const { ctx, email: old } = await misaki();
	const stop = await changed(ctx, fresh(), old);
	const { token, id } = await startSession(world.db, ctx.actor.id);
	await world.db.insert(passkeys).values(aStoredPasskey(ctx.actor.id));

	world.at(new Date(NOON.getTime() + 7 * DAY - 1000));
	expect(await restoreAddress(world.system, stop)).toEqual({ ended: [id], address: old });

	expect(await emailOf(ctx.actor.id)).toBe(old);
	expect(await findSession(world.db, token)).toBeUndefined();
	await expect(signIn(world.system, { email: old, password: current })).rejects.toThrow('違います');
	expect(await listPasskeys(ctx)).toEqual([]);
	await expect(restoreAddress(world.system, stop)).rejects.toThrow(StopRefused);
	world.at(NOON);
});

test('a 予備コード stands in for the key of a mailbox that cannot be read any more, once', async () => {
	const { ctx, email: old } = await misaki();
	const [code = ''] = await makeRecoveryCodes(ctx, { currentPassword: current, browser: '' });
	const email = fresh();
	await askForNewAddress(ctx, { email, current });
	const { newKey } = await keysFor(ctx);

	await confirmNewAddress(ctx, { newKey, oldKey: code });

	expect(await emailOf(ctx.actor.id)).toBe(email);
	expect(await countRecoveryCodes(world.db, ctx.actor.id)).toBe(9);
	const [change] = await world.db
		.select({ id: addressChanges.id })
		.from(addressChanges)
		.where(eq(addressChanges.accountId, ctx.actor.id));
	await tellOldAddress.run(world.system, { changeId: change?.id ?? '' });
	// It was said to be lost: whoever reads there may be somebody else.
	expect((await newestLetter(world, old))?.body).not.toContain('token=');
	await askForNewAddress(ctx, { email: old, current });
	const again = await keysFor(ctx);
	const refusal = await confirmNewAddress(ctx, { newKey: again.newKey, oldKey: code }).catch(
		(refused) => refused
	);
	expect(refusal).toBeInstanceOf(KeyRefused);
	expect(refusal.fields).toHaveProperty('oldKey');
});

test('a 予備コード is guessed no more often than the key it stands in for', async () => {
	const { ctx } = await misaki();
	const [code = ''] = await makeRecoveryCodes(ctx, { currentPassword: current, browser: '' });
	await askForNewAddress(ctx, { email: fresh(), current });
	const { newKey, oldKey } = await keysFor(ctx);
	for (let guess = 0; guess < 4; guess++)
		await confirmNewAddress(ctx, { newKey, oldKey: '000000000000' }).catch(() => {});

	const wrongFirst = confirmNewAddress(ctx, { newKey: otherThan(newKey), oldKey: code });
	await expect(wrongFirst).rejects.toThrow(KeyRefused);
	await expect(confirmNewAddress(ctx, { newKey, oldKey })).rejects.toThrow(KeyRefused);
	expect(await countRecoveryCodes(world.db, ctx.actor.id)).toBe(10);
});

test('taking a change back removes an app that came after it was asked for, and no other', async () => {
	const [kept, gone] = [await misaki(), await misaki()];
	await useApp(kept.ctx, new Date(NOON.getTime() - DAY));
	const stops = [
		await changed(kept.ctx, fresh(), kept.email),
		await changed(gone.ctx, fresh(), gone.email)
	];
	await useApp(gone.ctx, NOON);

	for (const stop of stops) await restoreAddress(world.system, stop);

	expect(await findApp(world.db, kept.ctx.actor.id)).toBeDefined();
	expect(await findApp(world.db, gone.ctx.actor.id)).toBeUndefined();
});

const useApp = ({ actor }: Ctx, confirmedAt: Date) =>
	world.db.insert(authenticators).values({
		...{ accountId: actor.id, sealedSecret: '', session: '', lastStep: 0 },
		...{ madeAt: confirmedAt, confirmedAt }
	});

test('after 7 days the link does nothing', async () => {
	const { ctx, email: old } = await misaki();
	const email = fresh();
	const stop = await changed(ctx, email, old);

	world.at(new Date(NOON.getTime() + 7 * DAY));
	await expect(restoreAddress(world.system, stop)).rejects.toThrow(StopRefused);
	world.at(NOON);
	expect(await emailOf(ctx.actor.id)).toBe(email);
});

test('the first owner takes back a chain of changes, and no later link undoes that', async () => {
	const { ctx, email: old } = await misaki();
	const between = fresh();
	const first = await changed(ctx, between, old);
	const second = await changed(ctx, fresh(), between);

	await restoreAddress(world.system, first);

	expect(await emailOf(ctx.actor.id)).toBe(old);
	await expect(restoreAddress(world.system, second)).rejects.toThrow(StopRefused);
});
