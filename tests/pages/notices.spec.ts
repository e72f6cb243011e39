import type { Page } from '@playwright/test';
import { aSeeker, numberOf } from '../support/on-pages.ts';
import { expect, isLive, test } from '../support/windows.ts';

const phone = { viewport: { width: 390, height: 844 } };
const BODY = '12月5日（土）に開きます。\n<b>予約</b>はいりません。';

/** Without a mail of that topic, not on screen for another, and no mail by night. */
async function choosesQuiet(page: Page) {
	await page.goto('/seeker/notices');
	await page.getByRole('link', { name: 'お知らせの受け取り方を変える' }).click();
	await page.getByRole('checkbox', { name: /^画面.*応募書類/ }).uncheck();
	await page.getByRole('checkbox', { name: /^メール.*求人のお知らせ/ }).uncheck();
	await page.getByLabel('はじまり').fill('22:00');
	await page.getByRole('button', { name: '変更する' }).click();
	await expect(page.getByText(/はじまりと終わりの両方を選ぶか/).first()).toBeVisible();
	await page.getByLabel('終わり').fill('07:00');
	await page.getByRole('button', { name: '変更する' }).click();
	await expect(page.getByText('お知らせの受け取り方を変えました。')).toBeVisible();
	await expect(page.getByRole('checkbox', { name: /^画面.*応募書類/ })).not.toBeChecked();
	await expect(page.getByLabel('はじまり')).toHaveValue('22:00');
}

async function writes(desk: Page, number: string) {
	await desk.goto('/office');
	await desk.getByRole('link', { name: 'お知らせを書く' }).click();
	await desk.getByRole('radio', { name: 'ひとりに送る' }).check();
	await desk.getByLabel(/^求職番号/).fill(number);
	await desk.getByLabel(/^件名/).fill('介護のしごと面接会');
	await desk.getByLabel(/^本文/).fill(BODY);
	await desk.getByRole('button', { name: '次へ進む' }).click();
	await desk.getByRole('button', { name: '1人に送る' }).click();
}

test('an officer’s announcement arrives live, is opened, and the office sees that it was told', async ({
	windowOf,
	service
}) => {
	const [seeker, officer] = [await aSeeker(service), await service.officer()];
	const [page, desk] = [await windowOf(seeker, phone), await windowOf(officer)];
	await page.goto('/seeker');
	await isLive(page);

	await writes(desk, await numberOf(service, seeker));

	await expect(desk.getByText(/1人に届きました/).first()).toBeVisible();
	await page
		.getByRole('banner')
		.getByRole('link', { name: /お知らせ.*1 ?件/ })
		.click();
	await page.getByRole('link', { name: /からのお知らせ：介護のしごと面接会/ }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('介護のしごと面接会');
	// What an officer wrote is text, whatever it looks like.
	await expect(page.getByText('<b>予約</b>はいりません。')).toBeVisible();
	await page.getByRole('link', { name: 'お知らせの一覧へ' }).click();
	await expect(page.getByText('未読', { exact: true })).toHaveCount(0);
});

test('what is told where, quiet hours, and everything read in one tap, without JavaScript', async ({
	windowOf,
	service
}) => {
	const [seeker, officer] = [await aSeeker(service), await service.officer()];
	const page = await windowOf(seeker, { ...phone, javaScriptEnabled: false });
	const desk = await windowOf(officer, { javaScriptEnabled: false });
	const number = await numberOf(service, seeker);
	await choosesQuiet(page);

	for (let times = 0; times < 2; times += 1) await writes(desk, number);

	await expect(async () => {
		await page.goto('/seeker/notices');
		await expect(page.getByText('未読', { exact: true })).toHaveCount(2, { timeout: 200 });
	}).toPass();
	await page.getByRole('button', { name: 'すべて既読にする' }).click();
	await expect(page.getByText('未読', { exact: true })).toHaveCount(0);
	await expect(page.getByRole('button', { name: 'すべて既読にする' })).toHaveCount(0);
});
