import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { KeyRefused, WrongPassword } from '#lib/accounts/server/errors.ts';
import { hashPassword } from '#lib/accounts/server/passwords.ts';
import { countRecoveryCodes, makeRecoveryCodes } from '#lib/second-step/server/recovery-codes.ts';
import { accounts } from '#lib/accounts/server/schema.ts';
import { recoveryCodes } from '#lib/second-step/server/schema.ts';
import { findSession } from '#lib/accounts/server/sessions.ts';
import { confirmSignIn, signIn } from '#lib/accounts/server/sign-in.ts';
import { sendKey } from '#lib/accounts/server/send-key.ts';
import { lettersTo } from '../../support/mailbox.ts';
import { aWorld, NOON } from '../../support/world.ts';

const world = await aWorld();
const PASSWORD = 'Mypage-2026';
const passwordHash = await hashPassword(PASSWORD);
const proof = { currentPassword: PASSWORD, browser: '' };

async function aya() {
	const person = await world.seeker('髙橋 彩');
	const [account] = await world.db
		.update(accounts)
		.set({ passwordHash, asksForCode: true })
		.where(eq(accounts.id, person.id))
		.returning({ email: accounts.email });
	return { person, ctx: world.as(person), email: account?.email ?? '' };
}

/** The right password was typed; the code is on its way by mail. */
async function atSecondStep(email: string) {
	const { codeId } = await signIn(world.system, { email, password: PASSWORD });
	if (!codeId) throw new Error('No code was asked for.');
	await sendKey.run(world.system, { keyId: codeId });
	return (code: string, remember = false) =>
		confirmSignIn(world.system, { codeId, code, remember });
}

const left = (person: { id: string }) => countRecoveryCodes(world.db, person.id);

test('ten are made, all different, stored as hashes, and their owner hears of it', async () => {
	const { ctx, person, email } = await aya();

	const codes = await makeRecoveryCodes(ctx, proof);

	expect(new Set(codes).size).toBe(10);
	for (const code of codes) expect(code).toMatch(/^\d{12}$/);
	const stored = JSON.stringify(await world.db.select().from(recoveryCodes));
	for (const code of codes) expect(stored).not.toContain(code);
	expect(await left(person)).toBe(10);
	expect((await lettersTo(world, email)).map(({ subject }) => subject)).toEqual([
		'予備コードを作りました'
	]);
});

test('each opens a session once, instead of the code by mail', async () => {
	const { ctx, person, email } = await aya();
	const [first = '', second = ''] = await makeRecoveryCodes(ctx, proof);

	const { session, device } = await (await atSecondStep(email))(first, true);

	expect(await findSession(world.db, session.token)).toMatchObject({ accountId: person.id });
	expect(device).toBeDefined();
	await expect((await atSecondStep(email))(first)).rejects.toThrow(KeyRefused);
	await expect((await atSecondStep(email))(second)).resolves.toBeDefined();
	expect(await left(person)).toBe(8);
});

test('one opens a session before the code by mail has gone out, and only once', async () => {
	const { ctx, person, email } = await aya();
	const [code = ''] = await makeRecoveryCodes(ctx, proof);
	const { codeId = '' } = await signIn(world.system, { email, password: PASSWORD });
	const confirm = (typed: string) =>
		confirmSignIn(world.system, { codeId, code: typed, remember: false });

	await expect(confirm('000000')).rejects.toThrow(KeyRefused);
	await expect(confirm(code)).resolves.toBeDefined();
	await expect(confirm(code)).rejects.toThrow(KeyRefused);
	await expect(sendKey.run(world.system, { keyId: codeId })).resolves.toBeUndefined();
	expect(await left(person)).toBe(9);
});

test('of two windows that use one code at the same moment one gets in', async () => {
	const { ctx, email } = await aya();
	const [code = ''] = await makeRecoveryCodes(ctx, proof);
	const windows = [await atSecondStep(email), await atSecondStep(email)];

	const entered = await Promise.allSettled(windows.map((confirm) => confirm(code)));

	expect(entered.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

test('a mail tells that one was used, and warns when few are left', async () => {
	const { ctx, email } = await aya();
	const codes = await makeRecoveryCodes(ctx, proof);
	const newest = async () => (await lettersTo(world, email)).at(-1)?.text ?? '';

	for (const code of codes.slice(0, 6)) await (await atSecondStep(email))(code);
	expect(await newest()).toContain('残りは4個です。');
	expect(await newest()).not.toContain('少なくなりました');
	await (
		await atSecondStep(email)
	)(codes[6] ?? '');
	expect(await newest()).toContain('残りは3個です。');
	expect(await newest()).toContain('少なくなりました');
});

test('new ones make the old ones void, and need the password', async () => {
	const { ctx, person, email } = await aya();
	const [old = ''] = await makeRecoveryCodes(ctx, proof);
	const wrong = { ...proof, currentPassword: 'Wrong-2026' };

	await expect(makeRecoveryCodes(ctx, wrong)).rejects.toThrow(WrongPassword);
	const [fresh = ''] = await makeRecoveryCodes(ctx, proof);

	expect(await left(person)).toBe(10);
	await expect((await atSecondStep(email))(old)).rejects.toThrow(KeyRefused);
	await expect((await atSecondStep(email))(fresh)).resolves.toBeDefined();
});

test('two tabs that make new ones at once leave ten', async () => {
	const { ctx, person } = await aya();

	await Promise.all([makeRecoveryCodes(ctx, proof), makeRecoveryCodes(ctx, proof)]);

	expect(await left(person)).toBe(10);
});

test('those of somebody else, and of somebody who has none, are refused', async () => {
	const [{ ctx }, { email }] = [await aya(), await aya()];
	const [code = ''] = await makeRecoveryCodes(ctx, proof);

	await expect((await atSecondStep(email))(code)).rejects.toThrow(KeyRefused);
	expect(await left(ctx.actor)).toBe(10);
});

test('ACC-10 guesses count like those of a mailed code: five, and ten minutes', async () => {
	const { ctx, person, email } = await aya();
	const [code = ''] = await makeRecoveryCodes(ctx, proof);
	const guessed = await atSecondStep(email);
	for (let guess = 0; guess < 5; guess++) await guessed('000000000000').catch(() => {});
	await expect(guessed(code)).rejects.toThrow(KeyRefused);

	const late = await atSecondStep(email);
	world.at(new Date(NOON.getTime() + 10 * 60_000));
	await expect(late(code)).rejects.toThrow(KeyRefused);
	world.at(NOON);
	expect(await left(person)).toBe(10);
});
