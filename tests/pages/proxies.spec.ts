import type { Browser, Page } from '@playwright/test';
import { ADDRESS } from '../support/address.ts';
import { apply, aRecommendedPosting } from '../support/on-pages.ts';
import { aRefusingProxy } from '../support/refusing-proxy.ts';
import { expect, isLive, sessionOf, test, type Service } from '../support/windows.ts';

test('behind a proxy that refuses every websocket a conversation is live by polling', async ({
	browser,
	service,
	windowOf
}) => {
	const proxy = await aRefusingProxy(ADDRESS);
	const { mine, theirs } = await inConversation(browser, service, windowOf, proxy.url);
	await isLive(mine);
	expect(proxy.refused.upgrades).toBeGreaterThan(0);

	await write(mine, '会社のネットワークから送ります。');
	await expect(theirs.getByRole('log')).toContainText('会社のネットワークから送ります。');
	await write(theirs, '届いています。');
	await expect(mine.getByRole('log')).toContainText('届いています。');
	await mine.context().close();
	proxy.close();
});

test('where no socket gets through at all, what is written goes by a request, once', async ({
	browser,
	service,
	windowOf
}) => {
	const proxy = await aRefusingProxy(ADDRESS, {
		requests: (path) => path.startsWith('/socket.io')
	});
	const { mine, theirs } = await inConversation(browser, service, windowOf, proxy.url);
	await write(mine, 'つながらなくても届きます。');
	const log = theirs.getByRole('log');
	await expect(log.getByText('つながらなくても届きます。')).toHaveCount(1);
	await expect(mine.getByRole('log').getByText(/送信済み|既読/)).toBeVisible();
	await expect(mine.getByText('つながったら送ります')).toHaveCount(0);
	expect(proxy.refused.requests).toBeGreaterThan(0);
	await mine.context().close();
	proxy.close();
});

type WindowOf = (person: { id: string }) => Promise<Page>;

/** A seeker behind the proxy and an employer before it, who look at the same conversation. */
async function inConversation(
	browser: Browser,
	service: Service,
	windowOf: WindowOf,
	baseURL: string
) {
	const { seeker, employer, posting } = await aRecommendedPosting(service, '三浦 彩');
	const context = await browser.newContext({ baseURL });
	await context.addCookies([await sessionOf(service.db, seeker, baseURL)]);
	const [mine, theirs] = [await context.newPage(), await windowOf(employer)];
	await apply(mine, posting.number, baseURL);
	await Promise.all([mine.goto('/seeker/messages'), theirs.goto('/employer/inbox')]);
	await mine.getByRole('link', { name: /株式会社ハローワークケア/ }).click();
	await theirs.getByRole('link', { name: /三浦 彩/ }).click();
	for (const page of [mine, theirs])
		await expect(page.getByRole('log')).toContainText('応募（ハローワーク紹介）が届きました。');
	await isLive(theirs);
	return { mine, theirs };
}

async function write(page: Page, words: string) {
	await page.getByLabel('メッセージ', { exact: true }).fill(words);
	await page.getByRole('button', { name: '送信' }).click();
}
