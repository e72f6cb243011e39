import { openSeeker } from '#lib/seekers/server/open-seeker.ts';
import { aSeeker, numberOf } from '../support/on-pages.ts';
import { expect, giveName, isLive, test, withPassword, type Service } from '../support/windows.ts';

const phone = { viewport: { width: 390, height: 844 } };

/** An officer has somebody's record open. */
async function anOfficerWith(service: Service, seeker: { id: string }) {
	const officer = await service.officer();
	const number = await numberOf(service, seeker);
	await openSeeker({ ...service, actor: officer }, { number, reason: 'counter' });
	return { officer, number };
}

for (const javaScriptEnabled of [true, false])
	test(`a seeker takes their data along and leaves ${javaScriptEnabled ? 'with' : 'without'} JavaScript; the office sees it`, async ({
		windowOf,
		service
	}) => {
		const seeker = await aSeeker(service);
		const email = await withPassword(service, seeker);
		const { officer, number } = await anOfficerWith(service, seeker);
		const [page, desk] = [
			await windowOf(seeker, { ...phone, javaScriptEnabled }),
			await windowOf(officer)
		];
		await desk.goto(`/office/seekers/${number}`);
		await isLive(desk);

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
