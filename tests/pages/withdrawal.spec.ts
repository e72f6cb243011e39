import type { Page } from '@playwright/test';
import { aSeeker, numberOf } from '../support/on-pages.ts';
import { expect, giveName, isLive, test, withPassword } from '../support/windows.ts';

const phone = { viewport: { width: 390, height: 844 } };

/** An officer opens somebody's record. */
async function opens(desk: Page, number: string) {
	await desk.goto(`/office/seekers/${number}`);
	await desk.getByRole('radio', { name: '窓口での相談' }).check();
	await desk.getByRole('button', { name: /さんを開く$/ }).click();
	await expect(desk.getByRole('link', { name: '合う求人をさがす' })).toBeVisible();
	await isLive(desk);
}

for (const javaScriptEnabled of [true, false])
	test(`a seeker takes their data along and leaves ${javaScriptEnabled ? 'with' : 'without'} JavaScript; the office sees it`, async ({
		windowOf,
		service
	}) => {
		const seeker = await aSeeker(service);
		const email = await withPassword(service, seeker);
		const page = await windowOf(seeker, { ...phone, javaScriptEnabled });
		const desk = await windowOf(await service.officer());
		await opens(desk, await numberOf(service, seeker));

		await page.goto('/settings');
		await page.getByRole('link', { name: '退会' }).click();
		const download = page.waitForEvent('download');
		await page.getByRole('link', { name: '自分の情報を保存する' }).click();
		expect((await download).suggestedFilename()).toBe('しごとマイページ.zip');
		await page.getByLabel(/^いまのパスワード/).fill('Mypage-2026');
		await page.getByRole('button', { name: '退会する', exact: true }).click();
		await expect(page.getByText(/確かめて、チェックを入れてください/).first()).toBeVisible();
		await page.getByRole('checkbox').check();
		await page.getByLabel(/^いまのパスワード/).fill('Mypage-2026');
		await page.getByRole('button', { name: '退会する', exact: true }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('退会しました');

		await expect(desk.getByText('この方は退会しました。')).toBeVisible();
		await expect(desk.getByRole('link', { name: '合う求人をさがす' })).toBeHidden();
		await page.getByRole('link', { name: 'ログイン画面へ' }).click();
		await giveName(page, email);
		await expect(page.getByText('メールアドレスかパスワードが違います').first()).toBeVisible();
		await expect(page.getByLabel('メールアドレス')).toHaveValue(email);
	});
