import { anOpenPosting, apply, aRecommendedPosting, aSeeker } from '../support/on-pages.ts';
import { expect, test } from '../support/windows.ts';

const lit = '[aria-current="page"]';

test('an empty search offers the own town, and a link leads past the conditions to what was found', async ({
	windowOf,
	service
}) => {
	const page = await windowOf(await aSeeker(service));
	await page.goto('/seeker/search');
	await page.getByRole('link', { name: '文京区とその近くで探す' }).click();
	await expect(page).toHaveURL('/seeker/search?area=13&town=13105&near=1');
	await expect(page.getByRole('link', { name: /その近くで探す/ })).toHaveCount(0);

	await page.goto('/seeker/search');
	await page.keyboard.press('Tab');
	const skip = page.getByRole('link', { name: '検索結果へ移る' });
	await skip.focus();
	await page.keyboard.press('Enter');
	await expect(page.locator('#found')).toBeFocused();
});

test('a posting stands under the tab it was opened from, and leads back to the very same search', async ({
	windowOf,
	service
}) => {
	const establishment = await service.establishment('ひだまり介護株式会社');
	const word = `見本${crypto.randomUUID().slice(0, 8)}職人`;
	const { number } = await anOpenPosting(service, establishment, (content) => ({
		...content,
		work: { ...content.work, title: word }
	}));
	const page = await windowOf(await aSeeker(service));
	const search = `/seeker/search?q=${encodeURIComponent(word)}`;
	const menu = page.getByRole('navigation', { name: 'メインメニュー' }).locator(lit);
	await page.goto(search);
	await page.getByRole('article').getByRole('link', { name: '詳細を表示' }).click();
	await expect(page).toHaveURL(`/seeker/postings/${number}`);
	await expect(menu).toHaveText('求人検索');
	await page.getByRole('link', { name: '求人検索へ' }).click();
	await expect(page).toHaveURL(search);

	await page.goto(`/seeker/postings/${number}`);
	await expect(menu).toHaveText('求人検索');
});

test('a posting prints on three pages at most, the work before numbers and dates', async ({
	windowOf,
	service
}) => {
	const { seeker, posting } = await aRecommendedPosting(service);
	const page = await windowOf(seeker);
	await page.goto(`/seeker/postings/${posting.number}`);
	await expect(
		page.getByRole('heading', { level: 2 }).filter({ hasText: '仕事内容' })
	).toBeVisible();
	const paper = (await page.pdf({ format: 'A4' })).toString('latin1');
	expect(paper.match(/\/Type \/Page\b/g)?.length).toBeLessThanOrEqual(3);
});

test('the way back from 応募しました does not say that nothing was sent', async ({
	windowOf,
	service
}) => {
	const { seeker, posting } = await aRecommendedPosting(service, '清水 文子');
	const page = await windowOf(seeker);
	await apply(page, posting.number);
	await page.goto(`/seeker/postings/${posting.number}/apply/confirm`);
	await expect(page.getByRole('main')).toContainText('この求人には、もう応募しています。');
	await expect(page.getByRole('main')).not.toContainText('まだ送られていません');
});

test('an opened thread is where the keyboard goes on', async ({ windowOf, service }) => {
	const { seeker, posting } = await aRecommendedPosting(service, '德永 真理');
	const page = await windowOf(seeker);
	await apply(page, posting.number);
	await page.goto('/seeker/messages');
	await page.getByRole('link', { name: /株式会社ハローワークケア/ }).click();
	await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});
