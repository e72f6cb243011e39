import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { KeyRefused, SignInRefused } from '#lib/accounts/server/errors.ts';
import { hashPassword } from '#lib/accounts/server/passwords.ts';
import { registerAccount } from '#lib/accounts/server/register-account.ts';
import { accounts, sessions } from '#lib/accounts/server/schema.ts';
import { endSession, findExpired, findSession, useSession } from '#lib/accounts/server/sessions.ts';
import { findSecondStep } from '#lib/second-step/server/second-step.ts';
import { sendKey } from '#lib/accounts/server/send-key.ts';
import { tellOfGuesses } from '#lib/accounts/server/guesses.ts';
import { confirmSignIn, signIn, type SignIn } from '#lib/accounts/server/sign-in.ts';
import { TooMany } from '#lib/server/limits.ts';
import { lettersTo, newestLetter, receiveKey } from '../../support/mailbox.ts';
import { aWorld } from '../../support/world.ts';

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

const fails = (email: string, times: number) =>
	Promise.all(
		Array.from({ length: times }, () =>
			signIn(world.system, { email, password: 'Wrong-2026' }).catch((refusal) => refusal)
		)
	);

const pageOf = async (email: string, password: string) => {
	const { codeId } = await signIn(world.system, { email, password });
	if (codeId === undefined) throw new Error('No code was asked for.');
	const { until, ...shown } = (await findSecondStep(world.system, codeId)) ?? {};
	return { codeId, shown, until };
};

test('ACC-11 of sixty guesses at once five are told that they are wrong, and no more', async () => {
	const { email } = await mina();

	const answers = await fails(email, 60);

	expect(answers.filter((answer) => answer instanceof SignInRefused)).toHaveLength(5);
	expect(answers.filter((answer) => answer.codeId)).toHaveLength(55);
});

test('ACC-11 after five failures the owner comes in with a code by mail, and nobody else learns anything', async () => {
	const { email } = await mina();
	const nobody = `nobody-${crypto.randomUUID()}@test.example`;
	await Promise.all([fails(email, 5), fails(nobody, 5)]);

	const right = await pageOf(email, PASSWORD);
	const wrong = await pageOf(email, 'Wrong-2026');
	const unknown = await pageOf(nobody, PASSWORD);

	for (const { shown } of [right, wrong])
		expect(shown).toEqual({ byApp: false, guarded: true, mayUseMail: false, address: email });
	expect(unknown.shown).toEqual({ ...right.shown, address: nobody });
	const { key } = await receiveKey(world, right.codeId, email);
	await sendKey.run(world.system, { keyId: wrong.codeId });
	await sendKey.run(world.system, { keyId: unknown.codeId });
	expect(await newestLetter(world, nobody)).toBeUndefined();
	await expect(
		confirmSignIn(world.system, { codeId: wrong.codeId, code: key ?? '', remember: false })
	).rejects.toThrow(KeyRefused);
	const entered = { codeId: right.codeId, code: key ?? '', remember: false };
	await expect(confirmSignIn(world.system, entered)).resolves.toMatchObject({ role: 'seeker' });
});

test('ACC-11 right passwords are no failures: an account that is used all day is never guarded', async () => {
	const { email } = await mina();

	for (let time = 0; time < 6; time++)
		expect((await signedIn({ email, password: PASSWORD })).role).toBe('seeker');
});

test('ACC-11 sixty right sign-ins from one office do not count; sixty wrong ones do, for its whole network', async () => {
	const people = await Promise.all(Array.from({ length: 5 }, mina));
	const from = '2001:db8:7::1';
	for (let round = 0; round < 13; round++)
		await Promise.all(people.map(({ email }) => signedIn({ email, password: PASSWORD, from })));
	for (let round = 0; round < 6; round++)
		await Promise.all(
			Array.from({ length: 10 }, (_, one) => {
				const email = `guess-${round}-${one}@test.example`;
				return signIn(world.system, { email, password: PASSWORD, from }).catch(() => {});
			})
		);

	const [{ email } = { email: '' }] = people;
	const neighbour = signIn(world.system, { email, password: PASSWORD, from: '2001:db8:7::ffff' });
	await expect(neighbour).rejects.toThrow(TooMany);
	await expect(
		signIn(world.system, { email, password: PASSWORD, from: '2001:db8:8::1' })
	).resolves.toMatchObject({ role: 'seeker' });
});

test('ACC-11 its owner hears of a series of failures once, and of an address that nobody has nobody hears', async () => {
	const { id, email } = await mina();
	const nobody = `nobody-${crypto.randomUUID()}@test.example`;
	const asked = async () => {
		const rows = await world.db.execute<{ data: { accountId: string | null } }>(
			sql`select data from pgboss.job where name = ${tellOfGuesses.name}`
		);
		return rows.map(({ data }) => data.accountId);
	};
	const before = await asked();

	await Promise.all([fails(email, 9), fails(nobody, 9)]);

	const told = (await asked()).slice(before.length);
	expect(told.toSorted()).toEqual([id, null].toSorted());
	for (const accountId of told) await tellOfGuesses.run(world.system, { accountId });
	const letters = await lettersTo(world, email);
	expect(letters.map(({ subject }) => subject)).toEqual(['ログインの失敗が続いています']);
	expect(await lettersTo(world, nobody)).toEqual([]);
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
