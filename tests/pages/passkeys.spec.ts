import type { CDPSession, Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { accounts } from '#lib/accounts/server/schema.ts';
import { passkeys } from '#lib/passkeys/server/schema.ts';
import { mailOf } from '../support/mail-page.ts';
import { aSeeker } from '../support/on-pages.ts';
import { expect, test, withPassword, type Service } from '../support/windows.ts';

const PASSWORD = 'Mypage-2026';

/**
 * A device in the browser of that page, whose owner agrees to everything. Where the browser `fillsIn` passkeys, such
 * an owner is signed in as soon as the page is there, and no button can be tried.
 */
async function aDevice(page: Page, { fillsIn = false } = {}) {
	await page.addInitScript((able) => {
		PublicKeyCredential.isConditionalMediationAvailable = async () => able;
	}, fillsIn);
	const cdp = await page.context().newCDPSession(page);
	await cdp.send('WebAuthn.enable', { enableUI: false });
	const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
		options: {
			...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true },
			...{ hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true }
		}
	});
	return { cdp, authenticatorId };
}

type Device = { cdp: CDPSession; authenticatorId: string };

const passkeysOn = async ({ cdp, authenticatorId }: Device) =>
	(await cdp.send('WebAuthn.getCredentials', { authenticatorId })).credentials;

/** The same keys on a device of another browser: what a synced passkey is. */
async function copied(from: Device, to: Device) {
	for (const credential of await passkeysOn(from))
		await to.cdp.send('WebAuthn.addCredential', {
			...{ authenticatorId: to.authenticatorId, credential }
		});
}

async function somebody(service: Service) {
	const person = await aSeeker(service);
	return { person, email: await withPassword(service, person) };
}

async function adds(page: Page, name?: string) {
	await page.goto('/settings/sign-in');
	await page.getByRole('link', { name: /^パスキー/ }).click();
	await page.getByRole('link', { name: 'パスキーを登録する' }).click();
	await page.getByLabel(/^いまのパスワード/).fill(PASSWORD);
	await page.getByRole('button', { name: '次へ進む' }).click();
	if (name) await page.getByLabel(/^パスキーの名前/).fill(name);
	await page.getByRole('button', { name: 'この端末でパスキーを作る' }).click();
	await expect(page.getByText('パスキーを登録しました。')).toBeVisible();
}

const enters = (page: Page) => page.getByRole('button', { name: 'パスキーでログイン' }).click();

/** Signs out without leaving the browser, whose device keeps its keys. */
const leaves = (page: Page) => page.context().clearCookies({ name: 'session' });

/** The page can be used with scripts. */
const isReady = (page: Page) => expect(page.getByRole('button', { name: /^表示/ })).toBeVisible();

async function atTheDoor(page: Page, path = '/sign-in') {
	await leaves(page);
	await page.goto(path);
	await isReady(page);
}

test('a seeker registers a passkey, signs in with it, renames and removes it', async ({
	windowOf,
	service
}) => {
	const { person, email } = await somebody(service);
	await service.db.update(accounts).set({ asksForCode: true }).where(eq(accounts.id, person.id));
	const page = await windowOf(person);
	const device = await aDevice(page);

	await adds(page, 'わたしの電話');
	await expect(page.getByText('まだ使っていません')).toBeVisible();
	expect(await mailOf(page, email, 'パスキーを登録しました')).toContain('わたしの電話');

	await atTheDoor(page, '/sign-in?next=/seeker/search');
	await enters(page);
	await expect(page).toHaveURL('/seeker/search');

	await page.goto('/settings/sign-in/passkeys');
	await expect(page.getByText('最後に使った日')).toBeVisible();
	await page.getByRole('link', { name: /わたしの電話/ }).click();
	await page.getByLabel(/^名前/).fill('会社の電話');
	await page.getByRole('button', { name: '名前を変える' }).click();
	await page.getByRole('link', { name: /会社の電話/ }).click();
	await page.getByRole('button', { name: 'パスワードの代わりに、パスキーを使う' }).click();
	await expect(page.getByText('パスキーを削除しました。')).toBeVisible();
	await expect(page.getByText('登録したパスキーはありません。')).toBeVisible();
	await mailOf(page, email, 'パスキーを削除しました');

	await atTheDoor(page);
	expect(await passkeysOn(device)).toHaveLength(1);
	await enters(page);
	await expect(page.getByText('このパスキーは、登録されていません。')).toBeVisible();
});

test('a browser that fills in passkeys offers them in the address’s field', async ({
	windowOf,
	service
}) => {
	const { person } = await somebody(service);
	const page = await windowOf(person);
	await aDevice(page, { fillsIn: true });
	await adds(page);
	await leaves(page);

	await page.goto('/sign-in?next=/seeker/search');

	await expect(page).toHaveURL('/seeker/search');
});

for (const role of ['employer', 'officer'] as const)
	test(`the ${role} has passkeys as well, named after the device to begin with`, async ({
		windowOf,
		service
	}) => {
		const person = await service[role]();
		await withPassword(service, person);
		const page = await windowOf(person);
		await aDevice(page);

		await adds(page);
		await expect(page.getByRole('link', { name: /Chrome（/ })).toBeVisible();

		await atTheDoor(page);
		await enters(page);
		await expect(page).toHaveURL(role === 'employer' ? /\/employer$/ : /\/office$/);
	});

test('a wrong password makes no passkey, and whoever refuses on the device can try again', async ({
	windowOf,
	service
}) => {
	const { person } = await somebody(service);
	const page = await windowOf(person);
	const device = await aDevice(page);
	await page.goto('/settings/sign-in/passkeys/new');

	await page.getByLabel(/^いまのパスワード/).fill('Wrong-2026');
	await page.getByRole('button', { name: '次へ進む' }).click();
	await expect(page.getByText('いまのパスワードが違います。').first()).toBeVisible();
	expect(await passkeysOn(device)).toEqual([]);

	await page.getByLabel(/^いまのパスワード/).fill(PASSWORD);
	await page.getByRole('button', { name: '次へ進む' }).click();
	const { cdp, authenticatorId } = device;
	await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
	await page.getByRole('button', { name: 'この端末でパスキーを作る' }).click();
	await expect(page.getByText('パスキーは使われませんでした。')).toBeVisible();
	await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true });
	await page.getByRole('button', { name: 'この端末でパスキーを作る' }).click();
	await expect(page.getByText('パスキーを登録しました。')).toBeVisible();
});

test('two tabs each register one, and the second device is not registered twice', async ({
	windowOf,
	service
}) => {
	const { person } = await somebody(service);
	const page = await windowOf(person);
	const other = await page.context().newPage();
	await aDevice(page);
	await aDevice(other);

	for (const tab of [page, other]) {
		await tab.goto('/settings/sign-in/passkeys/new');
		await tab.getByLabel(/^いまのパスワード/).fill(PASSWORD);
		await tab.getByRole('button', { name: '次へ進む' }).click();
		await expect(tab.getByLabel(/^パスキーの名前/)).toBeVisible();
	}
	for (const tab of [page, other]) {
		await tab.getByRole('button', { name: 'この端末でパスキーを作る' }).click();
		await expect(tab.getByText('パスキーを登録しました。')).toBeVisible();
	}
	await other.goto('/settings/sign-in/passkeys/new');
	await other.getByLabel(/^いまのパスワード/).fill(PASSWORD);
	await other.getByRole('button', { name: '次へ進む' }).click();
	await other.getByRole('button', { name: 'この端末でパスキーを作る' }).click();

	await expect(other.getByText('この端末のパスキーは、もう登録されています。')).toBeVisible();
});

test('a challenge that ran out, or was used, is told so, and the next press works', async ({
	windowOf,
	service
}) => {
	const { person } = await somebody(service);
	const page = await windowOf(person);
	await aDevice(page);
	await adds(page);
	await atTheDoor(page);

	// The browser that asked is not the one that answers.
	await page.route(/\/sign-in\/passkey$/, async (route) => {
		await page.context().clearCookies({ name: 'ceremony' });
		const { cookie, ...headers } = await route.request().allHeaders();
		expect(cookie).toContain('ceremony=');
		await route.fulfill({ response: await route.fetch({ headers }) });
	});
	await enters(page);
	await expect(
		page.getByText('時間がたったため、パスキーを確かめられませんでした。')
	).toBeVisible();
	await page.unroute(/\/sign-in\/passkey$/);
	await enters(page);

	await expect(page).toHaveURL(/\/seeker$/);
});

test('at a shared computer a passkey signs in, and none can be registered', async ({
	windowOf,
	service
}) => {
	const { person } = await somebody(service);
	const own = await windowOf(person);
	const device = await aDevice(own);
	await adds(own);

	const page = await windowOf();
	const copy = await aDevice(page);
	await copied(device, copy);
	await atTheDoor(page, '/sign-in?kiosk');
	await expect(page.getByRole('checkbox', { name: '共用のパソコンで使う' })).toBeChecked();
	await enters(page);
	await expect(page).toHaveURL(/\/seeker$/);
	await page.goto('/settings/sign-in/passkeys');
	await expect(page.getByText('共用のパソコンでは、パスキーを登録できません。')).toBeVisible();
	await expect(page.getByRole('link', { name: 'パスキーを登録する' })).toHaveCount(0);
	await page.goto('/settings/sign-in/passkeys/new');
	await expect(page.getByText('共用のパソコンでは、パスキーを登録できません。')).toBeVisible();
	await expect(page.getByRole('button', { name: '次へ進む' })).toHaveCount(0);
});

test('without JavaScript the page says what works instead, and a passkey can be removed', async ({
	windowOf,
	service
}) => {
	const { person, email } = await somebody(service);
	const own = await windowOf(person);
	await aDevice(own);
	await adds(own, 'わたしの電話');

	const page = await windowOf(undefined, { javaScriptEnabled: false });
	await page.goto('/sign-in?next=/settings/sign-in/passkeys');
	await enters(page);
	await expect(page.getByText('JavaScriptを使えるブラウザーが必要です。')).toBeVisible();
	await page.getByRole('link', { name: 'パスワードでログインする' }).click();
	await page.getByLabel('メールアドレス').fill(email);
	await page.getByLabel(/^パスワード/).fill(PASSWORD);
	await page.getByRole('button', { name: 'ログイン', exact: true }).click();

	await page.getByRole('link', { name: 'パスキーを登録する' }).click();
	await expect(page.getByText('JavaScriptを使えるブラウザーが必要です。')).toBeVisible();
	await page.getByRole('link', { name: 'パスキー', exact: true }).click();
	await page.getByRole('link', { name: /わたしの電話/ }).click();
	await page.getByRole('button', { name: '削除する' }).click();
	await expect(page.getByText('いまのパスワードを入力してください。').first()).toBeVisible();
	await page.getByLabel(/^いまのパスワード/).fill(PASSWORD);
	await page.getByRole('button', { name: '削除する' }).click();
	await expect(page.getByText('パスキーを削除しました。')).toBeVisible();
	expect(await service.db.$count(passkeys, eq(passkeys.accountId, person.id))).toBe(0);
});

test('a browser that knows no passkeys says so, and the password works', async ({
	windowOf,
	service
}) => {
	const { person, email } = await somebody(service);
	const page = await windowOf();
	await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'PublicKeyCredential'));
	await page.goto('/sign-in');
	await isReady(page);

	await enters(page);
	await expect(page.getByText('このブラウザーでは、パスキーを使えません。')).toBeVisible();
	await page.getByLabel('メールアドレス').fill(email);
	await page.getByLabel('パスワード', { exact: true }).fill(PASSWORD);
	await page.getByRole('button', { name: 'ログイン', exact: true }).click();
	await expect(page).toHaveURL(/\/seeker$/);
	await page.goto('/settings/sign-in/passkeys/new');

	await expect(page.getByText('このブラウザーでは、パスキーを使えません。')).toBeVisible();
	expect(await service.db.$count(passkeys, eq(passkeys.accountId, person.id))).toBe(0);
});

test('after wrong passwords a code is asked for by mail, and a passkey opens without one', async ({
	windowOf,
	service
}) => {
	const { person, email } = await somebody(service);
	const page = await windowOf(person);
	await aDevice(page);
	await adds(page);
	await atTheDoor(page);
	await page.getByLabel('メールアドレス').fill(email);
	for (let failure = 0; failure < 6; failure++) {
		await page.getByLabel('パスワード', { exact: true }).fill(`Wrong-${failure}`);
		const answered = page.waitForResponse((answer) => answer.request().method() === 'POST');
		await page.getByRole('button', { name: 'ログイン', exact: true }).click();
		await answered;
	}
	await expect(page).toHaveURL(/\/sign-in\/code\?/);

	await atTheDoor(page);
	await enters(page);
	await expect(page).toHaveURL(/\/seeker$/);
	await mailOf(page, email, 'ログインの失敗が続いています');
});
