import type { Page } from '@playwright/test';
import { io } from 'socket.io-client';
import { mostOpen } from '#lib/sockets/server/open-sockets.ts';
import { crowded } from '#lib/ui/connection.ts';
import { ADDRESS } from '../support/address.ts';
import { apply, aRecommendedPosting } from '../support/on-pages.ts';
import { expect, isLive, sessionOf, test, type Service } from '../support/windows.ts';

/** Without a network the service worker answers. */
test.use({ serviceWorkers: 'allow' });

test('what is written without a network waits, and goes out once and in order on return', async ({
	windowOf,
	service
}) => {
	const { mine, theirs } = await inConversation(windowOf, service);
	await mine.context().setOffline(true);
	await expect(mine.getByText('オフライン', { exact: true })).toBeVisible();

	await write(mine, '一つめです。');
	await write(mine, '二つめです。');
	await write(mine, '三つめです。');
	await expect(mine.getByText('つながったら送ります')).toHaveCount(3);
	await expect(theirs.getByText('一つめです。')).toHaveCount(0);

	await mine.context().setOffline(false);
	await isLive(mine);
	for (const page of [mine, theirs])
		await inOrder(page, ['一つめです。', '二つめです。', '三つめです。']);
	await expect(mine.getByText('つながったら送ります')).toHaveCount(0);
});

test('what waits survives a closed tab', async ({ windowOf, service }) => {
	const { mine, theirs } = await inConversation(windowOf, service);
	const address = mine.url();
	await mine.context().setOffline(true);
	await write(mine, '閉じる前に書きました。');
	await expect(mine.getByText('つながったら送ります')).toBeVisible();
	const context = mine.context();
	await mine.close();

	await context.setOffline(false);
	const again = await context.newPage();
	await again.goto(address);
	for (const page of [again, theirs]) await inOrder(page, ['閉じる前に書きました。']);
});

test('a window that is one too many says so, and is kept up to date once others are closed', async ({
	windowOf,
	service
}) => {
	const seeker = await service.seeker('東雲 薫');
	const { name, value } = await sessionOf(service.db, seeker, ADDRESS);
	const others = Array.from({ length: mostOpen.ofPerson }, () =>
		io(ADDRESS, {
			transports: ['websocket'],
			forceNew: true,
			extraHeaders: { origin: ADDRESS, cookie: `${name}=${value}` }
		})
	);
	await expect.poll(() => others.filter(({ connected }) => connected).length).toBe(others.length);

	const page = await windowOf(seeker);
	await page.goto('/seeker');
	await expect(page.getByRole('region', { name: '接続のようす' })).toContainText(crowded);

	for (const other of others) other.disconnect();
	// Sooner than after the half minute: as when a telephone is taken up again.
	await expect(async () => {
		await page.evaluate(() => dispatchEvent(new Event('online')));
		await expect(page.getByText('接続中', { exact: true })).toBeVisible({ timeout: 1000 });
	}).toPass();
});

test('without a network a deep page says so in the styles of the service, and opens by itself', async ({
	windowOf,
	service
}) => {
	const page = await windowOf((await aRecommendedPosting(service, '勅使河原 誠')).seeker);
	await page.goto('/seeker');
	await page.evaluate(() => navigator.serviceWorker.ready);
	await page.context().setOffline(true);
	await page.goto('/seeker/activity/finished');

	const title = page.getByRole('heading', { level: 1 });
	await expect(title).toContainText('つながっていません');
	const icon = await title.locator('svg').boundingBox();
	expect(icon?.width).toBeLessThan(48);
	await page.context().setOffline(false);
	await expect(title).not.toContainText('つながっていません');
	await expect(page).toHaveURL('/seeker/activity/finished');
});

test('a link that is pressed without a network leaves the screen, and is followed when there is one', async ({
	windowOf,
	service
}) => {
	const page = await windowOf((await aRecommendedPosting(service, '勅使河原 誠')).seeker);
	await page.goto('/seeker');
	await isLive(page);
	await page.evaluate(() => navigator.serviceWorker.ready);
	await page.reload();
	await isLive(page);
	const read = await page.getByRole('heading', { level: 1 }).innerText();
	await page.context().setOffline(true);
	const menu = page.getByRole('navigation', { name: 'メインメニュー' });
	await menu.getByRole('link', { name: 'メッセージ' }).click();

	await expect(page.getByText('まだ開けません。')).toBeVisible();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(read);
	await page.context().setOffline(false);
	await expect(page).toHaveURL('/seeker/messages');
	await expect(page.getByText('まだ開けません。')).toHaveCount(0);
});

type WindowOf = (person: { id: string }) => Promise<Page>;

/** A seeker and an employer who look at the same conversation. */
async function inConversation(windowOf: WindowOf, service: Service) {
	const { seeker, employer, posting } = await aRecommendedPosting(service, '勅使河原 誠');
	const [mine, theirs] = await Promise.all([windowOf(seeker), windowOf(employer)]);
	await apply(mine, posting.number);
	await Promise.all([mine.goto('/seeker/messages'), theirs.goto('/employer/inbox')]);
	await mine
		.getByRole('link', { name: /株式会社ハローワークケア/ })
		.first()
		.click();
	await theirs
		.getByRole('link', { name: /勅使河原 誠/ })
		.first()
		.click();
	for (const page of [mine, theirs]) {
		await isLive(page);
		await expect(page.getByRole('log')).toContainText('応募（ハローワーク紹介）が届きました。');
	}
	return { mine, theirs };
}

async function write(page: Page, words: string) {
	await page.getByLabel('メッセージ', { exact: true }).fill(words);
	await page.getByRole('button', { name: '送信' }).click();
}

/** Each once, in that order. */
const inOrder = (page: Page, words: string[]) =>
	expect(page.getByRole('log').getByText(/(め|書き)(です|ました)。/)).toHaveText(words);
