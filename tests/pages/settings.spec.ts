import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { accounts, sessions } from '#lib/accounts/server/schema.ts';
import { keyIn } from '../support/mailbox.ts';
import { mailOf } from '../support/mail-page.ts';
import { aSeeker } from '../support/on-pages.ts';
import { expect, isLive, test, withPassword, type Service } from '../support/windows.ts';

const PASSWORD = 'Mypage-2026';
const NEW = 'Hinata-3bann';

async function somebody(service: Service) {
	const person = await aSeeker(service);
	return { person, email: await withPassword(service, person) };
}

async function entersWith(page: Page, email: string, password = PASSWORD) {
	await page.getByLabel('メールアドレス').fill(email);
	await page.getByLabel(/^パスワード/).fill(password);
	await page.getByRole('button', { name: 'ログイン', exact: true }).click();
}

for (const javaScriptEnabled of [true, false])
	test(`a seeker moves to another address and the old mailbox takes it back, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
		windowOf,
		service
	}) => {
		const { person, email } = await somebody(service);
		const other = `new-${crypto.randomUUID()}@test.example`;
		const page = await windowOf(person, { javaScriptEnabled });

		await page.goto('/settings');
		await page.getByRole('link', { name: 'メールアドレスの変更' }).click();
		await page.getByLabel('新しいメールアドレス').fill(other);
		await page.getByLabel(/^いまのパスワード/).fill('Wrong-2026');
		await page.getByRole('button', { name: '認証キーを送る' }).click();
		await expect(page.getByText('いまのパスワードが違います。').first()).toBeVisible();
		await expect(page.getByLabel('新しいメールアドレス')).toHaveValue(other);
		await page.getByLabel(/^いまのパスワード/).fill(PASSWORD);
		await page.getByRole('button', { name: '認証キーを送る' }).click();

		const newMail = await mailOf(page, other, 'メールアドレス変更の認証キー');
		const oldMail = await mailOf(page, email, 'メールアドレス変更の認証キー');
		expect(oldMail).not.toContain(other);
		await page.getByLabel('新しいアドレスに届いた認証キー').fill(keyIn(newMail));
		await page.getByLabel('いまのアドレスに届いた認証キー').fill(keyIn(oldMail));
		await page.getByRole('button', { name: '変更する' }).click();
		await expect(page.getByText(`メールアドレスを ${other} に変更しました。`)).toBeVisible();

		const told = await mailOf(page, email, 'メールアドレスを変更しました');
		const stranger = await windowOf(undefined, { javaScriptEnabled });
		await stranger.goto(/\/restore-address\?token=\S+/.exec(told)?.[0] ?? '');
		await stranger.getByRole('button', { name: '元に戻す' }).click();
		await expect(stranger.getByRole('heading', { level: 1 })).toHaveText(
			'新しいパスワードを決めてください'
		);
		const mail = await mailOf(stranger, email, 'パスワード再登録申込受付通知');
		await stranger.getByLabel('認証キー').fill(keyIn(mail));
		await stranger.getByLabel(/^パスワード/).fill(NEW);
		await stranger.getByRole('button', { name: '登録する' }).click();
		await stranger.getByRole('link', { name: 'ログイン画面へ進む' }).click();
		await entersWith(stranger, email, NEW);
		await expect(stranger).toHaveURL(/\/seeker$/);
		await page.goto('/settings');
		await expect(page).toHaveURL(/\/sign-in/);
	});

test('a new password signs out every other window at once, and this one stays', async ({
	windowOf,
	service
}) => {
	const { person } = await somebody(service);
	const [page, other] = [await windowOf(person), await windowOf(person)];
	await other.goto('/seeker');
	await isLive(other);

	await page.goto('/settings/password');
	await page.getByLabel(/^いまのパスワード/).fill(PASSWORD);
	await page.getByLabel(/^新しいパスワード/).fill(NEW);
	await page.getByRole('button', { name: '変更する' }).click();

	await expect(page.getByText('パスワードを変更しました。')).toBeVisible();
	await expect(other).toHaveURL(/\/sign-in/);
	await page.goto('/seeker');
	await expect(page).toHaveURL(/\/seeker$/);
});

for (const javaScriptEnabled of [true, false])
	test(`ACC-10 a person chooses codes, sees their devices and forgets one, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
		windowOf,
		service
	}) => {
		const { person, email } = await somebody(service);
		const page = await windowOf(person, { javaScriptEnabled });
		await page.goto('/settings/sign-in');
		await page.getByRole('radio', { name: '使う（おすすめ）' }).check();
		await page.getByRole('button', { name: '設定を変える' }).click();
		await expect(page.getByText('ワンタイムパスワードの設定を変えました。')).toBeVisible();

		const phone = await windowOf(undefined, { javaScriptEnabled });
		await phone.goto('/sign-in');
		await phone.getByRole('checkbox', { name: /30日間ワンタイムパスワードを省く/ }).check();
		await entersWith(phone, email);
		const mail = await mailOf(phone, email, 'ワンタイムパスワードのお知らせ');
		await phone.getByLabel(/^ワンタイムパスワード/).fill(keyIn(mail));
		await phone.getByRole('button', { name: 'ログイン', exact: true }).click();
		await expect(phone).toHaveURL(/\/seeker$/);

		await page.goto('/settings/sign-in');
		await page.getByRole('button', { name: /^忘れる/ }).click();
		await expect(page.getByText('覚えた端末はありません。')).toBeVisible();
		await page.getByRole('button', { name: /^ログアウトする/ }).click();
		await expect(page.getByRole('button', { name: /^ログアウトする/ })).toHaveCount(0);
		await phone.goto('/seeker');
		await expect(phone).toHaveURL(/\/sign-in/);
		await entersWith(phone, email);
		await expect(phone).toHaveURL(/\/sign-in\/code/);

		await page.getByRole('radio', { name: '使わない' }).check();
		await page.getByLabel(/^いまのパスワード/).fill(PASSWORD);
		await page.getByRole('button', { name: '設定を変える' }).click();
		await expect(page.getByText('ワンタイムパスワードの設定を変えました。')).toBeVisible();
		const [account] = await service.db.select().from(accounts).where(eq(accounts.email, email));
		expect(account?.asksForCode).toBe(false);
	});

/** Somebody at a shared computer, whose session the test can let run out. */
async function atSharedComputer(page: Page, service: Service, person: { id: string }) {
	const email = await withPassword(service, person);
	await page.goto('/sign-in?kiosk');
	await expect(page.getByRole('checkbox', { name: '共用のパソコンで使う' })).toBeChecked();
	await entersWith(page, email);
	await expect(page).toHaveURL(/\/seeker$/);
	const lastsFor = (seconds: number) =>
		service.db
			.update(sessions)
			.set({ expiresAt: new Date(Date.now() + seconds * 1000) })
			.where(eq(sessions.userId, person.id));
	return { email, lastsFor };
}

test('a shared computer keeps nothing, warns, and brings a form back to its writer', async ({
	windowOf,
	service
}) => {
	const person = await aSeeker(service);
	const written = `new-${crypto.randomUUID()}@test.example`;
	const page = await windowOf(undefined, { serviceWorkers: 'allow' });
	await page.clock.install();
	const { email, lastsFor } = await atSharedComputer(page, service, person);
	await page.goto('/settings/address');
	await isLive(page);
	await page.getByLabel('新しいメールアドレス').fill(written);
	await page.getByLabel(/^いまのパスワード/).fill(PASSWORD);
	expect(await keptBy(page)).toEqual({ local: 0, caches: 0, workers: 0, databases: 0 });

	await saysSomebodyIsThere(page);
	await lastsFor(115);
	await page.clock.fastForward('08:30');
	await expect(page.getByRole('dialog', { name: 'まもなくログアウトします' })).toBeVisible();
	await lastsFor(-1);
	await page.clock.fastForward('02:00');
	await expect(page).toHaveURL(/\/sign-in\?why=shared$/);
	await expect(page.getByText('この端末には何も残していません。')).toBeVisible();
	expect(await keptBy(page)).toEqual({ local: 0, caches: 0, workers: 0, databases: 0 });

	await entersWith(page, email);
	await expect(page).toHaveURL(/\/settings\/address$/);
	await expect(page.getByLabel('新しいメールアドレス')).toHaveValue(written);
	await expect(page.getByLabel(/^いまのパスワード/)).toHaveValue('');
});

/** A page on a shared computer says so a few seconds after it was opened. */
const saysSomebodyIsThere = (page: Page) =>
	Promise.all([
		page.waitForResponse((r) => r.url().endsWith('/session') && r.request().method() === 'POST'),
		page.clock.runFor(4000)
	]);

const keptBy = (page: Page) =>
	page.evaluate(async () => ({
		local: localStorage.length,
		caches: (await caches.keys()).length,
		workers: (await navigator.serviceWorker.getRegistrations()).length,
		databases: (await indexedDB.databases()).length
	}));

test('closing the window of a shared computer ends its session; moving on does not', async ({
	windowOf,
	service
}) => {
	const person = await aSeeker(service);
	const page = await windowOf();
	await atSharedComputer(page, service, person);
	const left = async () => {
		const rows = await service.db.select().from(sessions).where(eq(sessions.userId, person.id));
		return Math.round(((rows[0]?.expiresAt.getTime() ?? 0) - Date.now()) / 1000);
	};
	expect(await left()).toBeGreaterThan(500);
	expect(await left()).toBeLessThanOrEqual(600);

	await page.goto('/seeker/notices');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('お知らせ');
	await expect.poll(left).toBeGreaterThan(500);
	await page.goto('about:blank');
	await expect.poll(left).toBeLessThanOrEqual(60);
});

test('leaving a shared computer without scripts', async ({ windowOf, service }) => {
	const person = await aSeeker(service);
	const page = await windowOf(undefined, { javaScriptEnabled: false });
	await atSharedComputer(page, service, person);

	await page.getByRole('banner').getByRole('button', { name: 'ログアウト' }).click();

	await expect(page).toHaveURL(/\/sign-in\?why=out$/);
	const answer = await page.request.get('/sign-in');
	expect(answer.headers()['clear-site-data']).toBe('"cache", "storage"');
});
