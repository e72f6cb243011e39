import type { Page } from '@playwright/test';
import type { PostingContent } from '#lib/postings/fields.ts';
import { anOpenPosting, aSeeker } from '../support/on-pages.ts';
import { expect, isLive, test, type Service } from '../support/windows.ts';

test.describe.configure({ mode: 'parallel' });

/** Two windows of one person, and postings that nobody else finds. */
async function twoWindows(service: Service, windowOf: (person: { id: string }) => Promise<Page>) {
	const [seeker, establishmentId] = await Promise.all([aSeeker(service), service.establishment()]);
	const word = `見本${crypto.randomUUID().slice(0, 8)}職人`;
	const says = (content: PostingContent) => ({
		...content,
		work: { ...content.work, title: word }
	});
	const posting = await anOpenPosting(service, establishmentId, says);
	const [here, there] = [await windowOf(seeker), await windowOf(seeker)];
	return { here, there, posting, search: `/seeker/search?q=${encodeURIComponent(word)}` };
}

async function opens(page: Page, address: string) {
	await page.goto(address);
	await isLive(page);
}

/** What has been followed is what somebody sees who comes to the page now. */
async function isFresh(page: Page) {
	const main = page.getByRole('main');
	const followed = await main.ariaSnapshot();
	await page.reload();
	await isLive(page);
	await expect.poll(() => main.ariaSnapshot()).toBe(followed);
}

test('a favourite is saved, noted and removed in every window', async ({ windowOf, service }) => {
	const { here, there, posting, search } = await twoWindows(service, windowOf);
	const inTable = await there.context().newPage();
	await opens(here, `/seeker/postings/${posting.number}`);
	await opens(there, search);
	await opens(inTable, `${search}&view=table`);

	await here
		.getByRole('main')
		.getByRole('button', { name: /^お気に入り保存/ })
		.first()
		.click();

	await expect(there.getByRole('button', { name: /^お気に入りから外す/ })).toBeVisible();
	await expect(inTable.getByRole('cell', { name: /お気に入り/ })).toBeVisible();
	await isFresh(there);

	await opens(there, '/seeker/favourites');
	await opens(here, '/seeker/favourites');
	await there.getByText('メモを書く').click();
	await there.getByLabel('メモ').fill('まだ書いている');
	await here.getByText('メモを書く').click();
	await here.getByLabel('メモ').fill('見学したい');
	await here.getByRole('button', { name: 'メモを保存' }).click();
	await expect(there.getByText('見学したい')).toBeVisible();
	await expect(there.getByLabel('メモ')).toHaveValue('まだ書いている');
	await here.getByRole('button', { name: /^お気に入りから外す/ }).click();
	await expect(there.getByText('見学したい')).toHaveCount(0);
	await isFresh(there);
});

test('a search is saved, renamed and deleted in every window', async ({ windowOf, service }) => {
	const { here, there, search } = await twoWindows(service, windowOf);
	await opens(there, search);
	await opens(here, search);

	await here.getByText('この条件を保存する').click();
	await here.getByLabel('名前', { exact: true }).fill('朝の仕事');
	await here.getByRole('button', { name: '保存する', exact: true }).click();
	await expect(there.getByText('この条件は「朝の仕事」として保存しています。')).toBeVisible();
	await isFresh(there);

	await opens(there, '/seeker');
	await opens(here, '/seeker/search/saved');
	await expect(there.getByRole('link', { name: /朝の仕事/ }).first()).toBeVisible();
	await here.getByText('名前とメールを変える').click();
	await here.getByLabel('名前', { exact: true }).fill('昼の仕事');
	await here.getByRole('button', { name: '変更を保存' }).click();
	await expect(there.getByRole('link', { name: /昼の仕事/ }).first()).toBeVisible();
	await here.getByRole('button', { name: /^削除/ }).click();
	await expect(there.getByRole('link', { name: /昼の仕事/ })).toHaveCount(0);
});

test('an establishment that is muted leaves the search in every window, and comes back', async ({
	windowOf,
	service
}) => {
	const { here, there, posting, search } = await twoWindows(service, windowOf);
	const muted = await there.context().newPage();
	await opens(there, search);
	await opens(muted, '/seeker/search/muted');
	await opens(here, search);
	await expect(there.getByRole('article')).toContainText(posting.number);

	await here.getByRole('button', { name: /この事業所の求人を表示しない/ }).click();

	await expect(there.getByRole('article')).toHaveCount(0);
	await expect(muted.getByRole('button', { name: /元に戻す/ })).toBeVisible();
	await muted.getByRole('button', { name: /元に戻す/ }).click();
	await expect(there.getByRole('article')).toContainText(posting.number);
});

test('who marks a favourite with the keyboard goes on from there, not from the top of the page', async ({
	windowOf,
	service
}) => {
	const { here, search } = await twoWindows(service, windowOf);
	await opens(here, search);

	await here.getByRole('button', { name: /^お気に入り保存/ }).focus();
	await here.keyboard.press('Enter');

	await expect(here.getByRole('button', { name: /^お気に入りから外す/ })).toBeFocused();
});

test('while the connection comes back, its words lie over no tab of the office', async ({
	windowOf,
	service
}) => {
	const office = await windowOf(await service.officer(), {
		viewport: { width: 1280, height: 900 }
	});
	await office.route('**/socket.io/**', (route) => route.abort());
	await office.routeWebSocket(/socket\.io/, (socket) => socket.close());

	await office.goto('/office/seekers');

	const words = office.getByText('つなぎ直しています', { exact: true });
	await expect(words).toBeVisible();
	const last = office.getByRole('navigation', { name: 'メインメニュー' }).getByRole('link').last();
	const [tab, beside] = [await last.boundingBox(), await words.locator('..').boundingBox()];
	expect((tab?.x ?? 0) + (tab?.width ?? 0)).toBeLessThanOrEqual(beside?.x ?? 0);
});
