import type { Page } from '@playwright/test';
import { aSeeker } from '../support/on-pages.ts';
import { demoPerson, expect, test } from '../support/windows.ts';

const phone = { viewport: { width: 390, height: 844 } };
const question = (page: Page, asks: string) => page.locator('summary', { hasText: asks });

for (const javaScriptEnabled of [true, false])
	test(`a visitor asks the manual in their own words ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
		windowOf
	}) => {
		const page = await windowOf(undefined, { ...phone, javaScriptEnabled });
		await page.goto('/forgotten-password');
		await page.getByRole('banner').getByRole('link', { name: 'ヘルプ' }).click();

		await page.getByLabel('知りたいこと').fill('ｼｮｳｶｲ状');
		await page.getByRole('button', { name: 'さがす' }).click();
		await expect(page.getByText('の答えは見つかりませんでした。')).toBeVisible();
		await page.getByLabel('知りたいこと').fill('すかうと');
		await page.getByRole('button', { name: 'さがす' }).click();
		await expect(
			page.getByRole('heading', { level: 2, name: '「すかうと」の答え 1件' })
		).toBeVisible();
		await page.getByRole('link', { name: '直接リクエストとは何ですか' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('直接リクエストとは何ですか');
		await page.getByRole('main').getByRole('link', { name: 'ヘルプ' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('ヘルプ');
	});

for (const javaScriptEnabled of [true, false])
	test(`a question is answered where it arises, by the keyboard, and the page stays open ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
		windowOf,
		service
	}) => {
		const page = await windowOf(await aSeeker(service), { ...phone, javaScriptEnabled });
		await page.goto('/settings/withdrawal');
		const asked = question(page, '退会したあと、元に戻せますか');
		expect((await asked.boundingBox())?.height).toBeGreaterThanOrEqual(44);
		await asked.focus();
		await page.keyboard.press('Enter');
		await expect(page.getByText('必要なものは、先にファイルで受け取ってください。')).toBeVisible();

		const manual = page.waitForEvent('popup');
		await page.getByRole('link', { name: 'ヘルプでくわしく読む' }).click();
		await expect((await manual).getByRole('heading', { level: 1 })).toHaveText(
			'退会すると、何が消えますか'
		);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('退会');
	});

test('the questions stand on their pages, and none makes a phone scroll sideways', async ({
	windowOf,
	service
}) => {
	const page = await windowOf(await demoPerson(service, 'seeker@demo.example'), phone);
	const places = {
		'/seeker/profile': '有効期限とは何ですか',
		'/seeker/registration/publication': '公開しないと、困りますか',
		'/seeker/search/saved': 'どのように知らされますか',
		'/seeker/requests': '答えないと、どうなりますか'
	};
	for (const [path, asks] of Object.entries(places)) {
		await page.goto(path);
		await question(page, asks).click();
		expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(390);
	}
});

test('from every frame one press leads to the manual, also on the narrowest phone', async ({
	windowOf,
	service
}) => {
	for (const [email, home] of [
		['seeker@demo.example', '/seeker'],
		['employer@demo.example', '/employer'],
		['office@demo.example', '/office']
	] as const) {
		const page = await windowOf(await demoPerson(service, email), {
			viewport: { width: 320, height: 640 }
		});
		await page.goto(home);
		expect(await page.evaluate(() => document.documentElement.scrollWidth), home).toBe(320);
		await page.getByRole('banner').getByRole('link', { name: 'ヘルプ' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('ヘルプ');
	}
});

test('on paper the manual is whole', async ({ windowOf }) => {
	const page = await windowOf();
	await page.goto('/help');
	const answer = page.getByText('ハローワークがあなたを会社に紹介したことを示す書類です。');
	await expect(answer).toBeHidden();
	await page.emulateMedia({ media: 'print' });
	await expect(answer).toBeVisible();
	await expect(page.getByRole('button', { name: 'さがす' })).toBeHidden();
});

test('muting and turning away lead to each other', async ({ windowOf, service }) => {
	const page = await windowOf(await aSeeker(service));
	await page.goto('/seeker/search/muted');
	await page.getByRole('link', { name: 'リクエストを受け取らない事業所' }).click();
	await page.getByRole('link', { name: '表示しない事業所' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('表示しない事業所');
});
