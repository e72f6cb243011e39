import type { Page } from '@playwright/test';
import { aRecommendedPosting } from '../support/on-pages.ts';
import { expect, isLive, test } from '../support/windows.ts';

/** What is kept on a device is shown by the service worker. */
test.use({ serviceWorkers: 'allow' });

test('favourites kept on a device are read without a network, and go on signing out', async ({
	windowOf,
	service
}) => {
	const { seeker, posting } = await aRecommendedPosting(service, '白鳥 ゆり');
	const mine = await windowOf(seeker);
	await mine.goto(`/seeker/postings/${posting.number}`);
	await isLive(mine);
	await mine.getByRole('button', { name: 'お気に入り保存' }).first().click();
	await expect(mine.getByRole('button', { name: /お気に入りから外す/ }).first()).toBeVisible();
	await mine.goto('/seeker/favourites');
	await offlinePageIsKept(mine);

	await mine.getByRole('button', { name: 'この端末に保存する' }).click();
	await expect(mine.getByRole('button', { name: 'この端末から消す' })).toBeVisible();
	await mine.context().setOffline(true);

	await mine.goto('/seeker/favourites');
	await expect(mine.getByRole('heading', { name: '保存したお気に入り' })).toBeVisible();
	await expect(mine.getByText(posting.number)).toBeVisible();
	await mine.goto('/seeker/activity');
	await mine.getByRole('link', { name: 'この端末に保存したお気に入りを見る' }).click();
	await expect(mine.getByText(posting.number)).toBeVisible();

	await mine.context().setOffline(false);
	await mine.goto('/seeker/profile');
	await mine.getByRole('button', { name: 'ログアウト' }).first().click();
	await expect(mine).toHaveURL(/sign-in/);
	await expect.poll(() => mine.evaluate(() => caches.has('kept-favourites'))).toBe(false);
	await mine.context().setOffline(true);
	await mine.goto('/seeker/favourites');
	await expect(mine.getByText('いま、インターネットにつながっていません')).toBeVisible();
	await expect(mine.getByRole('link', { name: /保存したお気に入り/ })).toHaveCount(0);
});

test('what one person kept is not there for the next on the same device', async ({
	windowOf,
	service
}) => {
	const { seeker, posting } = await aRecommendedPosting(service, '白鳥 もも');
	const mine = await windowOf(seeker);
	await mine.goto(`/seeker/postings/${posting.number}`);
	await isLive(mine);
	await mine.getByRole('button', { name: 'お気に入り保存' }).first().click();
	await expect(mine.getByRole('button', { name: /お気に入りから外す/ }).first()).toBeVisible();
	await mine.goto('/seeker/favourites');
	await mine.getByRole('button', { name: 'この端末に保存する' }).click();
	await expect(mine.getByRole('button', { name: 'この端末から消す' })).toBeVisible();

	const other = await service.seeker('白鳥 さくら');
	await mine.context().clearCookies();
	await signedInAs(mine, await windowOf(other));
	await mine.goto('/seeker');
	await isLive(mine);

	await expect.poll(() => mine.evaluate(() => caches.has('kept-favourites'))).toBe(false);
});

const signedInAs = async (mine: Page, theirs: Page) =>
	mine.context().addCookies(await theirs.context().cookies());

/** The service worker has what it needs, and answers for the page from now on. */
async function offlinePageIsKept(page: Page) {
	await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
	await page.reload();
	await isLive(page);
}
