import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { aRecommendedPosting, MOTIVATION } from '../support/on-pages.ts';
import { demoPerson, expect, test } from '../support/windows.ts';

/** `npm run make:pictures` draws what the README shows. */
const folder = join(import.meta.dirname, '../../docs/pictures');

for (const [width, height] of [
	[390, 844],
	[1280, 900]
] as const)
	test(`a picture of the seeker's home at ${width} px`, async ({ windowOf, service }) => {
		const misaki = await demoPerson(service, 'seeker@demo.example');
		const page = await windowOf(misaki, { viewport: { width, height } });
		await page.goto('/seeker');
		await picture(page, `seeker-home-${width}`);
	});

test('pictures of a search and of a registration', async ({ windowOf, service }) => {
	const page = await windowOf(await demoPerson(service, 'seeker@demo.example'));
	await page.goto('/seeker/search?q=介護');
	await picture(page, 'seeker-search-1280');
	await page.goto('/seeker/registration/work');
	await picture(page, 'seeker-registration-1280');
});

test('pictures of a posting and of applying', async ({ windowOf, service }) => {
	const { seeker, posting } = await aRecommendedPosting(service, '髙橋 美咲', asItIs);
	const page = await windowOf(seeker);
	await page.goto(`/seeker/postings/${posting.number}`);
	await picture(page, 'seeker-posting-1280');
	await page.goto(`/seeker/postings/${posting.number}/apply`);
	await page.waitForLoadState('networkidle');
	await page.getByLabel('志望動機').fill(MOTIVATION);
	await expect(page.getByText('下書きを保存しました')).toBeVisible();
	await picture(page, 'seeker-apply-1280');
});

test("a picture of an employer's inbox", async ({ windowOf, service }) => {
	const page = await windowOf(await demoPerson(service, 'employer@demo.example'));
	await page.goto('/employer/inbox?state=interview');
	await page.getByRole('listitem').getByRole('link').first().click();
	await expect(page.getByRole('log')).toBeVisible();
	await picture(page, 'employer-inbox-1280');
});

test("a picture of an officer's matching", async ({ windowOf, service }) => {
	// Not the demo's own officer: an officer has one record open, and the story needs that of the demo.
	const page = await windowOf(await service.officer());
	await page.goto('/office/seekers/13010-00012345');
	await page.getByRole('radio', { name: '紹介する求人をさがすため' }).check();
	await page.getByRole('button', { name: '髙橋 美咲 さんを開く' }).click();
	await page.getByRole('link', { name: '合う求人をさがす' }).click();
	await expect(page.getByText('合う理由').first()).toBeVisible();
	await picture(page, 'office-matching-1280');
});

const asItIs = <Content>(content: Content) => content;

async function picture(page: Page, name: string) {
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(page.getByText('接続中', { exact: true })).toBeVisible();
	await page.evaluate(() => document.fonts.ready.then(() => scrollTo(0, 0)));
	await page.screenshot({ path: join(folder, `${name}.png`) });
}
