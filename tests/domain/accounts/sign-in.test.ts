import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { SignInLocked, SignInRefused } from '#lib/accounts/server/errors.ts';
import { hashPassword } from '#lib/accounts/server/passwords.ts';
import { registerAccount } from '#lib/accounts/server/register-account.ts';
import { accounts, sessions } from '#lib/accounts/server/schema.ts';
import { endSession, findExpired, findSession, useSession } from '#lib/accounts/server/sessions.ts';
import { signIn, type SignIn } from '#lib/accounts/server/sign-in.ts';
import { lettersTo } from '../../support/mailbox.ts';
import { aWorld, NOON } from '../../support/world.ts';

const world = await aWorld();
const PASSWORD = 'Mypage-2026';
const passwordHash = await hashPassword(PASSWORD);

async function mina() {
	const email = `mina-${crypto.randomUUID()}@test.example`;
	const id = await registerAccount(world.db, { email, role: 'seeker', passwordHash });
	return { id, email };
}

async function signedIn(input: SignIn) {
	const answer = await signIn(world.system, input);
	if (answer.codeId !== undefined) throw new Error('A code was asked for.');
	return answer;
}

test('the right password opens a session, whatever the case of the address', async () => {
	const { id, email } = await mina();

	const { session } = await signedIn({
		email: email.toUpperCase(),
		password: PASSWORD
	});

	expect(await findSession(world.db, session.token)).toMatchObject({ accountId: id });
});

test('an unknown address and a wrong password are refused alike', async () => {
	const { email } = await mina();

	const unknown = signIn(world.system, { email: 'nobody@test.example', password: PASSWORD });
	const wrong = signIn(world.system, { email, password: 'Wrong-2026' });

	const refusals = await Promise.all([unknown, wrong].map((tried) => tried.catch((e) => e)));
	expect(refusals[0]).toBeInstanceOf(SignInRefused);
	expect(refusals[1]).toEqual(refusals[0]);
});

test('ACC-11 after five failures even the right password waits, and no longer than told', async () => {
	const { email } = await mina();
	world.at(NOON);
	for (let failure = 0; failure < 5; failure++)
		await signIn(world.system, { email, password: 'Wrong-2026' }).catch(() => {});

	const atOnce = signIn(world.system, { email, password: PASSWORD });
	await expect(atOnce).rejects.toThrow(SignInLocked);
	world.at(new Date(NOON.getTime() + 30_000));

	await expect(signIn(world.system, { email, password: PASSWORD })).resolves.toBeDefined();
	world.at(NOON);
});

test('ACC-11 its owner hears of a series of failures, once, and of the next one again', async () => {
	const { email } = await mina();
	const told = async () => (await lettersTo(world, email)).map(({ subject }) => subject);
	const fails = (times: number) =>
		Promise.all(
			Array.from({ length: times }, () =>
				signIn(world.system, { email, password: 'Wrong-2026' }).catch((refusal) => refusal)
			)
		);
	world.at(NOON);

	await fails(4);
	expect(await told()).toEqual([]);
	await fails(3);
	expect(await told()).toEqual(['ログインの失敗が続いています']);
	world.at(new Date(NOON.getTime() + 15 * 60_000));
	await fails(1);
	expect(await told()).toHaveLength(1);

	world.at(new Date(NOON.getTime() + 60 * 60_000));
	await signedIn({ email, password: PASSWORD });
	await fails(5);
	expect(await told()).toHaveLength(2);
	world.at(NOON);
});

test('the token of a session is stored nowhere, only its hash', async () => {
	const { email } = await mina();

	const { session } = await signedIn({ email, password: PASSWORD });

	const rows = await world.db.select().from(sessions);
	expect(JSON.stringify(rows)).not.toContain(session.token);
	expect(await findSession(world.db, session.id)).toBeUndefined();
});

test('ACC-11 use moves the end of a session an hour on; looking alone does not', async () => {
	const { email } = await mina();
	const { session } = await signedIn({ email, password: PASSWORD });
	const soon = new Date(Date.now() + 5 * 60_000);
	await world.db.update(sessions).set({ expiresAt: soon }).where(eq(sessions.id, session.id));

	const looked = await findSession(world.db, session.token);
	const used = await useSession(world.db, session.token);

	expect(looked?.expiresAt).toEqual(soon);
	expect(used?.expiresAt.getTime()).toBeGreaterThan(Date.now() + 59 * 60_000);
});

test('a session that ran out opens nothing, but tells whose half-written form it was', async () => {
	const { id, email } = await mina();
	const { session } = await signedIn({ email, password: PASSWORD });
	const past = new Date(Date.now() - 1000);
	await world.db.update(sessions).set({ expiresAt: past }).where(eq(sessions.id, session.id));

	expect(await useSession(world.db, session.token)).toBeUndefined();
	expect(await findExpired(world.db, session.token)).toEqual({ accountId: id, why: 'idle' });
});

test('an ended session is gone at once', async () => {
	const { email } = await mina();
	const { session } = await signedIn({ email, password: PASSWORD });

	await endSession(world.db, session.id);

	expect(await findSession(world.db, session.token)).toBeUndefined();
});

test('two people cannot have one address, in any case of its letters', async () => {
	const { email } = await mina();

	const second = registerAccount(world.db, {
		email: email.toUpperCase(),
		role: 'employer',
		passwordHash
	});

	await expect(second).rejects.toThrow();
	expect(await world.db.$count(accounts, eq(accounts.email, email.toUpperCase()))).toBe(0);
});
