import { rmSync } from 'node:fs';
import { eq } from 'drizzle-orm';
import { io } from 'socket.io-client';
import { afterAll, expect, test } from 'vitest';
import { hashPassword } from '#lib/accounts/server/passwords.ts';
import { accounts, sessions } from '#lib/accounts/server/schema.ts';
import { findSession, startSession } from '#lib/accounts/server/sessions.ts';
import { connect } from '#lib/server/db.ts';
import { SESSION_COOKIE } from '#lib/web/cookie.ts';
import { aDatabase } from '../support/database.ts';
import { aFolder } from '../support/folder.ts';
import { people } from '../support/people.ts';
import { startServer } from '../support/running-server.ts';

const folder = aFolder('sign-in');
const url = await aDatabase();
const { db, close } = connect(url, 2);
const server = await startServer({
	...{ DATABASE_URL: url, DATA_DIR: folder, DEMO: 'false', ONE_TIME_CODE: 'false' },
	ADDRESS_HEADER: 'x-forwarded-for'
});
afterAll(async () => {
	await server.stop();
	await close();
	rmSync(folder, { recursive: true, force: true });
});

const PASSWORD = 'Mypage-2026';
const passwordHash = await hashPassword(PASSWORD);

async function misaki() {
	const { id } = await people(db).seeker();
	const [account] = await db
		.update(accounts)
		.set({ passwordHash })
		.where(eq(accounts.id, id))
		.returning({ email: accounts.email });
	return { id, email: account?.email ?? '' };
}

const ask = (path: string, headers: Record<string, string>, body?: URLSearchParams) =>
	fetch(server.url + path, {
		redirect: 'manual',
		method: body ? 'POST' : 'GET',
		headers: { origin: server.url, 'x-forwarded-for': '203.0.113.1', ...headers },
		body
	});

const signsIn = (email: string, password: string, headers: Record<string, string> = {}) =>
	ask('/sign-in', { accept: 'text/html', ...headers }, new URLSearchParams({ email, password }));

const tokenIn = (answer: Response) =>
	new RegExp(`${SESSION_COOKIE}=([\\w-]{43})`).exec(answer.headers.get('set-cookie') ?? '')?.[1];

test('ACC-11 what the scripts of a page ask for by themselves leaves the end of a session where it is', async () => {
	const { token, id } = await startSession(db, (await misaki()).id);
	const soon = new Date(Date.now() + 5 * 60_000);
	await db.update(sessions).set({ expiresAt: soon }).where(eq(sessions.id, id));
	const cookie = `${SESSION_COOKIE}=${token}`;
	const end = async () => (await findSession(db, token))?.expiresAt.getTime() ?? 0;

	// What a browser says of a script's question; Node says it of itself as well.
	for (const path of [
		'/seeker/search/count?q=介護',
		'/seeker/search/suggestions?q=介護',
		'/towns?q=東京',
		'/seeker/__data.json',
		'/session'
	])
		expect([path, (await ask(path, { cookie, 'sec-fetch-mode': 'cors' })).status]).toEqual([
			path,
			200
		]);
	expect(await end()).toBe(soon.getTime());

	await ask('/session', { cookie }, new URLSearchParams());
	expect(await end()).toBeGreaterThan(soon.getTime());
});

test('signing in opens a new session and ends the one this browser was in, whatever it was told to use', async () => {
	const { id, email } = await misaki();
	const first = await startSession(db, id);
	const planted = 'x'.repeat(43);

	const again = await signsIn(email, PASSWORD, { cookie: `${SESSION_COOKIE}=${first.token}` });
	const fixed = await signsIn(email, PASSWORD, { cookie: `${SESSION_COOKIE}=${planted}` });

	expect([again.status, fixed.status]).toEqual([303, 303]);
	expect(await findSession(db, first.token)).toBeUndefined();
	expect(await findSession(db, tokenIn(again))).toMatchObject({ accountId: id });
	expect(tokenIn(fixed)).not.toBe(planted);
});

test('an officer without a second step opens its set-up and nothing else, neither page nor paper nor news', async () => {
	const { id } = await people(db).officer();
	const [account] = await db
		.update(accounts)
		.set({ passwordHash })
		.where(eq(accounts.id, id))
		.returning({ email: accounts.email });
	const entered = await signsIn(account?.email ?? '', PASSWORD);
	const cookie = `${SESSION_COOKIE}=${tokenIn(entered)}`;
	const goes = async (path: string) => {
		const answer = await ask(path, { cookie, accept: 'text/html' });
		return [path, answer.status, answer.headers.get('location') ?? ''];
	};

	for (const path of ['/office', '/office/seekers', '/settings/password', '/settings/sign-in'])
		expect(await goes(path)).toEqual([path, 303, '/settings/second-step']);
	for (const path of [
		'/settings/second-step',
		'/settings/sign-in/authenticator',
		'/settings/sign-in/passkeys/new'
	])
		expect(await goes(path)).toEqual([path, 200, '']);
	const socket = io(server.url, {
		...{ transports: ['websocket'], forceNew: true, reconnection: false },
		extraHeaders: { cookie, origin: server.url, 'x-forwarded-for': '203.0.113.1' }
	});
	const refused = await new Promise<Error>((resolve) => socket.once('connect_error', resolve));
	expect(refused.message).toBe('signed-out');
});
