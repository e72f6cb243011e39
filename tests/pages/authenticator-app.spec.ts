import type { Page } from '@playwright/test';
import jsQR from 'jsqr';
import { Secret, TOTP } from 'otpauth';
import sharp from 'sharp';
import { mailOf } from '../support/mail-page.ts';
import { keyIn } from '../support/mailbox.ts';
import { aSeeker } from '../support/on-pages.ts';
import { expect, test, withPassword, type Service } from '../support/windows.ts';

const PASSWORD = 'Mypage-2026';
const HALF_A_MINUTE = 30_000;

async function somebody(service: Service) {
	const person = await aSeeker(service);
	return { person, email: await withPassword(service, person) };
}

async function begins(page: Page) {
	await page.goto('/settings/sign-in');
	await page.getByRole('link', { name: /^認証アプリ/ }).click();
	await page.getByLabel(/^いまのパスワード/).fill(PASSWORD);
	await page.getByRole('button', { name: '設定をはじめる' }).click();
}

/** The app on a phone that was given the key by hand; its codes are those of now, or of steps to come. */
async function anApp(page: Page) {
	const text = await page.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).textContent();
	const secret = Secret.fromBase32((text ?? '').replaceAll(' ', ''));
	return (ahead = 0) => TOTP.generate({ secret, timestamp: Date.now() + ahead * HALF_A_MINUTE });
}

async function setsUp(page: Page) {
	await begins(page);
	const app = await anApp(page);
	await page.getByLabel(/^アプリに出ている数字/).fill(app());
	await page.getByRole('button', { name: '設定する' }).click();
	await expect(page.getByText('認証アプリを設定しました。')).toBeVisible();
	return app;
}

async function givesPassword(page: Page, email: string) {
	await page.goto('/sign-in?next=/settings/sign-in');
	await page.getByLabel('メールアドレス').fill(email);
	await page.getByLabel(/^パスワード/).fill(PASSWORD);
	await page.getByRole('button', { name: 'ログイン', exact: true }).click();
}

async function givesCode(page: Page, code: string) {
	await page.getByLabel(/^(認証アプリの数字|ワンタイムパスワード)/).fill(code);
	await page.getByRole('button', { name: 'ログイン', exact: true }).click();
}

for (const javaScriptEnabled of [true, false])
	test(`a seeker sets up an app, signs in with it and stops using it, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
		windowOf,
		service
	}) => {
		const { person, email } = await somebody(service);
		const page = await windowOf(person, { javaScriptEnabled });

		const app = await setsUp(page);
		await mailOf(page, email, '認証アプリを設定しました');

		const phone = await windowOf(undefined, { javaScriptEnabled });
		await givesPassword(phone, email);
		await expect(phone.getByRole('heading', { level: 1 })).toContainText('認証アプリの数字');
		// Nothing is sent that could fail to arrive, and the digits change long before the page is too old.
		await expect(phone.getByRole('timer')).toContainText(
			/この画面は\d\d:\d\dまで使えます。過ぎたときは/
		);
		await givesCode(phone, '12345');
		await expect(phone.getByText('6けたの数字か、12けたの予備コード').first()).toBeVisible();
		const code = app(1);
		await givesCode(phone, code);
		await expect(phone).toHaveURL('/settings/sign-in');
		await expect(phone.getByText('使っています', { exact: true })).toBeVisible();

		const again = await windowOf(undefined, { javaScriptEnabled });
		await givesPassword(again, email);
		await givesCode(again, code);
		await expect(again.getByText('もう使えません。').first()).toBeVisible();

		await phone.getByRole('link', { name: /^認証アプリ アプリ|^認証アプリ メール/ }).click();
		await phone.getByLabel(/^いまのパスワード/).fill(PASSWORD);
		await phone.getByRole('button', { name: '認証アプリをやめる' }).click();
		await expect(phone.getByText('認証アプリをやめました。')).toBeVisible();
		await mailOf(page, email, '認証アプリをやめました');
	});

test('the code on the screen is what an app reads, and a wrong first code can be mended', async ({
	windowOf,
	service
}) => {
	const { person, email } = await somebody(service);
	const page = await windowOf(person);
	await begins(page);
	const picture = page.getByRole('img', { name: '認証アプリに追加する二次元バーコード' });

	const { data, info } = await sharp(await picture.screenshot())
		.ensureAlpha()
		.raw()
		.toBuffer({ resolveWithObject: true });
	const read = jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data ?? '';
	const link = page.getByRole('link', { name: 'この端末の認証アプリに追加する' });
	await expect(link).toHaveAttribute('href', read);
	expect(decodeURIComponent(read)).toContain(email);

	const app = await anApp(page);
	await page.getByLabel(/^アプリに出ている数字/).fill('000000');
	await page.getByRole('button', { name: '設定する' }).click();
	await expect(page.getByText('入力した数字が違うか、').first()).toBeVisible();
	await expect(picture).toBeVisible();
	await page.getByLabel(/^アプリに出ている数字/).fill(app());
	await page.getByRole('button', { name: '設定する' }).click();
	await expect(page.getByText('認証アプリを設定しました。')).toBeVisible();
});

for (const javaScriptEnabled of [true, false])
	test(`whose phone is not at hand gets the code by mail, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
		windowOf,
		service
	}) => {
		const { person, email } = await somebody(service);
		await setsUp(await windowOf(person));
		const page = await windowOf(undefined, { javaScriptEnabled });
		await givesPassword(page, email);

		await page.getByRole('button', { name: /メールで受け取る/ }).click();
		const mail = await mailOf(page, email, 'ワンタイムパスワードのお知らせ');
		await givesCode(page, keyIn(mail));

		await expect(page).toHaveURL('/settings/sign-in');
	});
