import { rmSync } from 'node:fs';
import { eq } from 'drizzle-orm';
import { Secret, TOTP } from 'otpauth';
import { afterAll, expect, test, vi } from 'vitest';
import { changePassword } from '#lib/accounts/server/change-password.ts';
import { forgetUnconfirmed } from '#lib/second-step/server/authenticators.ts';
import { KeyRefused, WrongPassword } from '#lib/accounts/server/errors.ts';
import { AppInUse, AppLate, NotByMail } from '#lib/second-step/server/errors.ts';
import { hashPassword } from '#lib/accounts/server/passwords.ts';
import { makeRecoveryCodes } from '#lib/second-step/server/recovery-codes.ts';
import { renewPassword, requestNewPassword } from '#lib/accounts/server/renew-password.ts';
import { accounts } from '#lib/accounts/server/schema.ts';
import { authenticators } from '#lib/second-step/server/schema.ts';
import { askByMail, findSecondStep } from '#lib/second-step/server/second-step.ts';
import { findSession, startSession } from '#lib/accounts/server/sessions.ts';
import { beginApp, confirmApp, readBegun, removeApp } from '#lib/second-step/server/set-up-app.ts';
import { confirmSignIn, signIn } from '#lib/accounts/server/sign-in.ts';
import type { Context, SignedIn } from '#lib/server/context.ts';
import { lettersTo, otherThan, receiveKey } from '../../support/mailbox.ts';
import { aWorld, NOON } from '../../support/world.ts';

const folder = vi.hoisted(
	() => (process.env.DATA_DIR = `${process.env.TMPDIR ?? '/tmp'}/mypage-apps-${process.pid}`)
);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const world = await aWorld();
const PASSWORD = 'Mypage-2026';
const passwordHash = await hashPassword(PASSWORD);
const proof = { currentPassword: PASSWORD, browser: '' };
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const later = (milliseconds: number) => world.at(new Date(NOON.getTime() + milliseconds));

async function aya(role: 'seeker' | 'employer' | 'officer' = 'seeker') {
	world.at(NOON);
	const person: SignedIn = await world[role]();
	const [account] = await world.db
		.update(accounts)
		.set({ passwordHash })
		.where(eq(accounts.id, person.id))
		.returning({ email: accounts.email });
	const { id: sessionId } = await startSession(world.db, person.id);
	return { ctx: world.as({ ...person, sessionId }), email: account?.email ?? '' };
}

type Ctx = Context<SignedIn>;

/** The app on a phone: what it has read from the page, and the code it shows now. */
async function read(ctx: Ctx) {
	const begun = await readBegun(ctx);
	if (!begun) throw new Error('Nothing was begun.');
	const secret = Secret.fromBase32(begun.secret.replaceAll(' ', ''));
	return { code: () => TOTP.generate({ secret, timestamp: world.now().getTime() }) };
}

async function setsUp(ctx: Ctx) {
	await beginApp(ctx, proof);
	const app = await read(ctx);
	await confirmApp(ctx, app.code());
	// The code of the set-up was used: the next one is half a minute away.
	later(30 * SECOND);
	return app;
}

async function atSecondStep(email: string, { device = '', password = PASSWORD } = {}) {
	const { codeId } = await signIn(world.system, { email, password, device });
	if (!codeId) throw new Error('No code was asked for.');
	const confirm = (code: string, remember = false) =>
		confirmSignIn(world.system, { codeId, code, remember });
	return { codeId, confirm };
}

test.each(['seeker', 'employer', 'officer'] as const)(
	'the %s signs in with the code of the app, and no mail goes out',
	async (role) => {
		const { ctx, email } = await aya(role);
		const app = await setsUp(ctx);

		const { codeId, confirm } = await atSecondStep(email);
		expect(await findSecondStep(world.system, codeId)).toMatchObject({ byApp: true });
		const { session } = await confirm(app.code());

		expect(await findSession(world.db, session.token)).toMatchObject({ accountId: ctx.actor.id });
		expect((await lettersTo(world, email)).map(({ subject }) => subject)).toEqual([
			'認証アプリを設定しました'
		]);
	}
);

test('setting it up needs the password and a right code; until then nothing changes', async () => {
	const { ctx, email } = await aya();
	const wrong = { ...proof, currentPassword: 'Wrong-2026' };
	await expect(beginApp(ctx, wrong)).rejects.toThrow(WrongPassword);
	await expect(confirmApp(ctx, '000000')).rejects.toThrow(AppLate);

	await beginApp(ctx, proof);
	const app = await read(ctx);
	await expect(confirmApp(ctx, otherThan(app.code()))).rejects.toThrow(KeyRefused);

	expect(await signIn(world.system, { email, password: PASSWORD })).toHaveProperty('session');
});

test('what the app reads names service and address, and no other session is shown it', async () => {
	const { ctx, email } = await aya();
	await beginApp(ctx, proof);
	const begun = await readBegun(ctx);

	expect(decodeURIComponent(begun?.uri ?? '')).toContain(`しごとマイページ:${email}`);
	expect(begun?.secret).toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
	const { id: sessionId } = await startSession(world.db, ctx.actor.id);
	const elsewhere = world.as({ ...ctx.actor, sessionId });
	expect(await readBegun(elsewhere)).toBeUndefined();
	await expect(confirmApp(elsewhere, (await read(ctx)).code())).rejects.toThrow(AppLate);
	const stored = JSON.stringify(await world.db.select().from(authenticators));
	expect(stored).not.toContain(begun?.secret.replaceAll(' ', ''));
});

test('a second tab goes on with what the first has begun; after ten minutes it is over', async () => {
	const { ctx } = await aya();
	await beginApp(ctx, proof);
	const first = await readBegun(ctx);
	await beginApp(ctx, proof);
	expect(await readBegun(ctx)).toEqual(first);
	const app = await read(ctx);

	later(10 * MINUTE);
	expect(await readBegun(ctx)).toBeUndefined();
	await expect(confirmApp(ctx, app.code())).rejects.toThrow(AppLate);
	await beginApp(ctx, proof);
	expect(await readBegun(ctx)).not.toEqual(first);
	later(21 * MINUTE);
	await forgetUnconfirmed(world.db, world.now());
	const mine = eq(authenticators.accountId, ctx.actor.id);
	expect(await world.db.$count(authenticators, mine)).toBe(0);
});

test('who has an app sets up no second one', async () => {
	const { ctx } = await aya();
	await setsUp(ctx);

	await expect(beginApp(ctx, proof)).rejects.toThrow(AppInUse);
});

test('each code works once, also in two windows at the same moment, and none from before', async () => {
	const { ctx, email } = await aya();
	const app = await setsUp(ctx);
	const before = app.code();
	later(60 * SECOND);
	const windows = [await atSecondStep(email), await atSecondStep(email)];
	const code = app.code();

	const entered = await Promise.allSettled(windows.map(({ confirm }) => confirm(code)));

	expect(entered.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
	const again = await atSecondStep(email);
	await expect(again.confirm(code)).rejects.toThrow(KeyRefused);
	await expect(again.confirm(before)).rejects.toThrow(KeyRefused);
});

test('a clock may be half a minute wrong, and no more', async () => {
	const { ctx, email } = await aya();
	const app = await setsUp(ctx);
	later(5 * MINUTE);
	const code = app.code();

	later(6 * MINUTE);
	await expect((await atSecondStep(email)).confirm(code)).rejects.toThrow(KeyRefused);
	later(5 * MINUTE + 30 * SECOND);
	await expect((await atSecondStep(email)).confirm(code)).resolves.toBeDefined();
});

test('ACC-10 five wrong codes end a sign-in, and so do ten minutes', async () => {
	const { ctx, email } = await aya();
	const app = await setsUp(ctx);
	const { confirm } = await atSecondStep(email);
	for (let guess = 0; guess < 5; guess++) await confirm(otherThan(app.code())).catch(() => {});
	await expect(confirm(app.code())).rejects.toThrow(KeyRefused);

	const late = await atSecondStep(email);
	later(30 * SECOND + 10 * MINUTE);
	await expect(late.confirm(app.code())).rejects.toThrow(KeyRefused);
});

test('twenty codes an hour are enough, however often the password is typed, and a right one is no exception', async () => {
	const { ctx, email } = await aya();
	const app = await setsUp(ctx);
	const guess = async () => {
		const { confirm } = await atSecondStep(email);
		return [1, 2, 3].map(() => () => confirm(otherThan(app.code())).catch((refusal) => refusal));
	};
	const refusals: Error[] = [];
	for (let time = 0; time < 7; time++)
		for (const wrong of await guess()) refusals.push(await wrong());

	// The first was the code by which the app was set up.
	expect(refusals[18]).toBeInstanceOf(KeyRefused);
	expect(refusals[19]?.message).toContain('何度も');
	later(5 * MINUTE);
	const { confirm } = await atSecondStep(email);
	await expect(confirm(app.code())).rejects.toThrow('何度も');
});

test('ACC-10 a device is remembered as with a mailed code; the app is asked for on older ones', async () => {
	const { ctx, email } = await aya();
	await world.db.update(accounts).set({ asksForCode: true }).where(eq(accounts.id, ctx.actor.id));
	const mailed = await atSecondStep(email);
	const { key = '' } = await receiveKey(world, mailed.codeId, email);
	const { device: old } = await mailed.confirm(key, true);
	const app = await setsUp(ctx);

	const { device } = await (
		await atSecondStep(email, { device: old?.token })
	).confirm(app.code(), true);

	const known = { email, password: PASSWORD, device: device?.token };
	expect(await signIn(world.system, known)).toHaveProperty('session');
});

test('without the app a mailed code does, as long as the password did not come by mail', async () => {
	const { ctx, email } = await aya();
	await setsUp(ctx);
	const { codeId } = await atSecondStep(email);
	expect(await findSecondStep(world.system, codeId)).toMatchObject({ mayUseMail: true });

	const mailedId = await askByMail(world.system, codeId);
	const { key: code = '' } = await receiveKey(world, mailedId, email);
	const confirmed = confirmSignIn(world.system, { codeId: mailedId, code, remember: false });

	await expect(confirmed).resolves.toHaveProperty('session');
});

test('the mailbox alone opens no account that has an app', async () => {
	const { ctx, email } = await aya();
	const app = await setsUp(ctx);
	const keyId = await requestNewPassword(world.system, email);
	const { key = '' } = await receiveKey(world, keyId, email);
	await renewPassword(world.system, { keyId, key, password: 'Hinata-3bann' });
	const renewed = { email, password: 'Hinata-3bann' };

	const { codeId = '' } = await signIn(world.system, renewed);
	expect(await findSecondStep(world.system, codeId)).toMatchObject({ mayUseMail: false });
	await expect(askByMail(world.system, codeId)).rejects.toThrow(NotByMail);
	const { session } = await confirmSignIn(world.system, {
		...{ codeId, code: app.code(), remember: false }
	});

	const inside = world.as({ ...ctx.actor, sessionId: session.id });
	const password = 'Hinata-4bann';
	await changePassword(inside, { current: renewed.password, password });
	const again = await atSecondStep(email, { password });
	expect(await findSecondStep(world.system, again.codeId)).toMatchObject({ mayUseMail: true });
});

test('a code that was mailed before the app came does not go round it', async () => {
	const { ctx, email } = await aya();
	const mine = eq(accounts.id, ctx.actor.id);
	await world.db.update(accounts).set({ asksForCode: true }).where(mine);
	const mailed = await atSecondStep(email);
	const { key = '' } = await receiveKey(world, mailed.codeId, email);
	await setsUp(ctx);
	const soon = new Date(NOON.getTime() + SECOND);
	await world.db.update(accounts).set({ passwordMailedAt: soon }).where(mine);

	await expect(mailed.confirm(key)).rejects.toThrow(NotByMail);
});

test('asking for a mail needs the right password before it, and is over with it', async () => {
	const { ctx, email } = await aya();
	await setsUp(ctx);
	const { codeId } = await atSecondStep(email);

	await expect(askByMail(world.system, crypto.randomUUID())).rejects.toThrow(KeyRefused);
	await expect(askByMail(world.system, 'no id')).rejects.toThrow(KeyRefused);
	later(30 * SECOND + 10 * MINUTE);
	await expect(askByMail(world.system, codeId)).rejects.toThrow(KeyRefused);
});

test('a 予備コード stands in for the app', async () => {
	const { ctx, email } = await aya();
	await setsUp(ctx);
	const [code = ''] = await makeRecoveryCodes(ctx, proof);

	await expect((await atSecondStep(email)).confirm(code)).resolves.toHaveProperty('session');
});

test('the code of somebody else’s app is refused', async () => {
	const mine = await aya();
	await setsUp(mine.ctx);
	const other = await aya();
	const theirs = await setsUp(other.ctx);

	const { confirm } = await atSecondStep(mine.email);

	await expect(confirm(theirs.code())).rejects.toThrow(KeyRefused);
});

test('a secret that was moved to another account opens nothing', async () => {
	const [mine, other] = [await aya(), await aya()];
	await setsUp(mine.ctx);
	world.at(NOON);
	const app = await setsUp(other.ctx);
	const [theirs] = await world.db
		.select()
		.from(authenticators)
		.where(eq(authenticators.accountId, other.ctx.actor.id));
	await world.db
		.update(authenticators)
		.set({ sealedSecret: theirs?.sealedSecret })
		.where(eq(authenticators.accountId, mine.ctx.actor.id));

	const { confirm } = await atSecondStep(mine.email);

	await expect(confirm(app.code())).rejects.toThrow(KeyRefused);
});

test('doing without it needs the password, is told by mail once, and signs nobody out', async () => {
	const { ctx, email } = await aya();
	await setsUp(ctx);
	const { token } = await startSession(world.db, ctx.actor.id);
	const wrong = { ...proof, currentPassword: 'Wrong-2026' };
	await expect(removeApp(ctx, wrong)).rejects.toThrow(WrongPassword);

	await Promise.all([removeApp(ctx, proof), removeApp(ctx, proof)]);

	expect(await findSession(world.db, token)).toBeDefined();
	expect(await signIn(world.system, { email, password: PASSWORD })).toHaveProperty('session');
	const subjects = (await lettersTo(world, email)).map(({ subject }) => subject);
	expect(subjects).toEqual(['認証アプリを設定しました', '認証アプリをやめました']);
});
