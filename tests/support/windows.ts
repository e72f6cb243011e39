import {
	expect,
	test as base,
	type BrowserContext,
	type BrowserContextOptions,
	type Page
} from '@playwright/test';
import { eq } from 'drizzle-orm';
import { hashPassword } from '#lib/accounts/server/passwords.ts';
import { accounts } from '#lib/accounts/server/schema.ts';
import { startSession } from '#lib/accounts/server/sessions.ts';
import { connect, type Db } from '#lib/server/db.ts';
import { SESSION_COOKIE } from '#lib/web/cookie.ts';
import { ADDRESS } from './address.ts';
import { people } from './people.ts';

/** The running service behind the pages: its database, and makers of people who live in it. */
export type Service = ReturnType<typeof serviceOn>;
type Person = { id: string };
type WindowOf = (person?: Person, options?: BrowserContextOptions) => Promise<Page>;

export const serviceOn = (db: Db) => ({ db, now: () => new Date(), ...people(db) });

/** A test with the running service and as many windows as there are people in it. */
export const test = base.extend<
	{ windowOf: WindowOf; nothingThrown: void },
	{ service: Service; databaseUrl: string }
>({
	databaseUrl: [process.env.PAGES_DATABASE_URL ?? '', { scope: 'worker', option: true }],
	service: [
		async ({ databaseUrl }, use) => {
			const { db, close } = connect(databaseUrl, 2);
			await use(serviceOn(db));
			await close();
		},
		{ scope: 'worker' }
	],
	/** What a page throws and nobody catches fails the test, in whatever window it happens. */
	nothingThrown: [
		async ({ browser }, use) => {
			const thrown: string[] = [];
			const listen = (context: BrowserContext) =>
				context.on('weberror', (one) => thrown.push(`${one.page()?.url()} ${one.error().stack}`));
			browser.on('context', listen);
			await use();
			browser.off('context', listen);
			expect(thrown).toEqual([]);
		},
		{ auto: true }
	],
	/** A window of its own for somebody who has signed in, or for a visitor. */
	windowOf: async ({ browser, service }, use) => {
		const opened: Page[] = [];
		await use(async (person, options = {}) => {
			const context = await browser.newContext(options);
			if (person) await context.addCookies([await sessionOf(service.db, person, ADDRESS)]);
			const page = await context.newPage();
			if (options.javaScriptEnabled !== false) waitingForScripts(page);
			opened.push(page);
			return page;
		});
		for (const page of opened) await page.context().close();
	}
});

export { expect };

/** SvelteKit draws what it tells of navigations with as the last thing of a page. */
export const hasBegun = (page: Page) =>
	page.locator('#svelte-announcer').waitFor({ state: 'attached' });

/** Before its scripts have begun a page does everything the plain way; most tests are about the other one. */
function waitingForScripts(page: Page) {
	const goto = page.goto.bind(page);
	page.goto = async (address, options) => {
		const answer = await goto(address, options);
		if (options?.waitUntil !== 'commit' && (await bringsScripts(page))) await hasBegun(page);
		return answer;
	};
}

const bringsScripts = (page: Page) =>
	page.evaluate(() => [...document.scripts].some(({ text }) => text.includes('kit.start(')));

/** The page hears news from now on. */
export const isLive = (page: Page) =>
	expect(page.getByText('接続中', { exact: true })).toBeVisible();

/** Somebody of the demo office. */
export async function demoPerson({ db }: Pick<Service, 'db'>, email: string): Promise<Person> {
	const [account] = await db
		.select({ id: accounts.id })
		.from(accounts)
		.where(eq(accounts.email, email));
	if (!account) throw new Error(`The demo has no ${email}.`);
	return account;
}

/** The cookie of a session that was opened without a password. */
export async function sessionOf(db: Db, person: Person, url: string) {
	const { token } = await startSession(db, person.id);
	return { name: SESSION_COOKIE, value: token, url, httpOnly: true, sameSite: 'Lax' as const };
}

const PASSWORD = 'Mypage-2026';

/** Signs in through the form, as everybody does. */
export async function signIn(page: Page, email: string) {
	await page.goto('/sign-in');
	await giveName(page, email);
	await page.waitForURL((url) => url.pathname !== '/sign-in');
}

/** Fills in the form that asks who is there. */
export async function giveName(page: Page, email: string) {
	await page.getByLabel('メールアドレス').fill(email);
	await page.getByLabel('パスワード', { exact: true }).fill(PASSWORD);
	await page.getByRole('button', { name: 'ログイン', exact: true }).click();
}

/** Lets somebody who was made for a test sign in by the form; returns the address. */
export async function withPassword({ db }: Pick<Service, 'db'>, { id }: Person) {
	const passwordHash = await hashPassword(PASSWORD);
	const [account] = await db
		.update(accounts)
		.set({ passwordHash })
		.where(eq(accounts.id, id))
		.returning({ email: accounts.email });
	return account?.email ?? '';
}
