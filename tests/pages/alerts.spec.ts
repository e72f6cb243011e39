import type { Page } from '@playwright/test';
import { samplePosting } from '#lib/invented/sample.ts';
import { importPostings } from '#lib/postings/server/import-postings.ts';
import { today } from '../support/on-pages.ts';
import { aPosting } from '../support/postings.ts';
import { expect, isLive, test, type Service } from '../support/windows.ts';

const valid = { validUntil: '2099-12-31' };
const anyNumber = () =>
	`13010-${String(crypto.getRandomValues(new Uint32Array(1))[0]! % 1e8).padStart(8, '0')}`;
/** A title that no other posting has, so that tests leave one another alone. */
const aTitle = () => `調律師${crypto.randomUUID().slice(0, 8)}`;

/** A file with one new posting is imported by another process than the one that serves the pages. */
async function bringIn({ db, now, office }: Service, title: string, number = anyNumber()) {
	await office();
	const sample = samplePosting(today());
	const content = {
		...sample,
		header: { ...sample.header, number },
		work: { ...sample.work, title }
	};
	await importPostings({ db, now }, [{ line: 2, content }]);
	return number;
}

const news = (page: Page) => page.getByRole('region', { name: '検索条件の新着' });

async function saves(page: Page, word: string, name: string) {
	await page.goto(`/seeker/search?q=${encodeURIComponent(word)}`);
	await page.getByText('この条件を保存する').click();
	await page.getByLabel('名前', { exact: true }).fill(name);
	await page.getByRole('button', { name: '保存する', exact: true }).click();
	await expect(page.getByText(`この条件は「${name}」として保存しています。`)).toBeVisible();
}

test('a posting that is imported appears on the open home of whoever saved a search for it, and in the notices', async ({
	windowOf,
	service
}) => {
	const title = aTitle();
	const [misaki, stranger] = [
		await service.seeker('髙橋 美咲', valid),
		await service.seeker('小野寺 翔', valid)
	];
	const [page, other] = [await windowOf(misaki), await windowOf(stranger)];
	await saves(page, title, '調律の仕事');
	for (const one of [page, other]) {
		await one.goto('/seeker');
		await isLive(one);
	}
	await expect(news(page)).toContainText('新着はまだありません');

	const number = await bringIn(service, title);

	await expect(news(page)).toContainText('新着 1件');
	await expect(news(page)).toContainText(title);
	await expect(page.getByText(`に合う求人が1件出ました。${title}。`)).toBeAttached();
	await expect(page.getByRole('link', { name: 'お知らせ' })).toContainText('1件の未読');

	// One more is not one more notice, and looking ends both.
	await bringIn(service, `${title}（夜勤）`);
	await expect(news(page)).toContainText('新着 2件');
	await page.goto('/seeker/notices');
	await expect(
		page.getByText('保存した検索条件「調律の仕事」に合う求人が2件出ました。')
	).toHaveCount(1);

	await page.goto('/seeker');
	await news(page).getByRole('link', { name: '調律の仕事' }).click();
	await expect(page.getByRole('link', { name: title, exact: true })).toBeVisible();
	await page.goto('/seeker');
	await expect(news(page)).not.toContainText(/新着 \d/);
	await expect(news(other)).not.toContainText(title);

	await page.goto(`/seeker/postings/${number}`);
	await page.goto(`/seeker/search?q=${encodeURIComponent(title)}`);
	await expect(page.getByText('閲覧済み', { exact: true })).toHaveCount(1);
});

test('SRC-1: without scripts a search is saved, and the fourth takes the place of one that is chosen', async ({
	windowOf,
	service
}) => {
	const misaki = await service.seeker('髙橋 美咲', valid);
	const page = await windowOf(misaki, { javaScriptEnabled: false });
	for (const [index, word] of ['介護', '看護', '保育'].entries())
		await saves(page, word, `検索${index + 1}`);

	await page.goto('/seeker/search?q=調理');
	await page.getByText('この条件を保存する').click();
	await page.getByLabel('名前', { exact: true }).fill('調理の仕事');
	await page.getByRole('button', { name: '保存する', exact: true }).click();
	await expect(page.getByRole('alert')).toContainText(
		'「検索1」「検索2」「検索3」のどれと入れ替えるか'
	);
	await expect(page.getByLabel('名前', { exact: true })).toHaveValue('調理の仕事');

	await page.getByLabel('「検索2」と入れ替える').check();
	await page.getByRole('button', { name: '保存する', exact: true }).click();
	await page.goto('/seeker/search/saved');
	await expect(page.getByRole('heading', { level: 2 })).toHaveText([
		'検索1',
		'調理の仕事',
		'検索3'
	]);

	await page.getByRole('button', { name: /^削除.*検索1/ }).click();
	await expect(page.getByRole('heading', { level: 2 })).toHaveText(['調理の仕事', '検索3']);
});

test('without scripts favourites are compared side by side, and the fifth is offered in exchange', async ({
	windowOf,
	service
}) => {
	const misaki = await service.seeker('髙橋 美咲', valid);
	const establishmentId = await service.establishment();
	const made = [];
	for (let index = 0; index < 5; index += 1)
		made.push(
			await aPosting(service, { establishmentId }, (content) => ({
				...content,
				work: { ...content.work, title: `調律師その${index + 1}` }
			}))
		);
	const page = await windowOf(misaki, { javaScriptEnabled: false });
	for (const { number } of made.slice(0, 2)) {
		await page.goto(`/seeker/postings/${number}`);
		await page
			.getByRole('button', { name: /お気に入り保存/ })
			.first()
			.click();
	}

	await page.goto('/seeker/favourites');
	for (const box of await page.getByRole('checkbox', { name: /^比べる/ }).all()) await box.check();
	await page.getByRole('button', { name: '選んだ求人を比べる' }).click();
	const table = page.getByRole('table', { name: '求人の比較' });
	await expect(table.getByRole('columnheader')).toHaveCount(3);
	await expect(table.getByRole('row', { name: /総額/ })).toContainText('205,000円～290,000円');

	for (const { number } of made.slice(2, 4)) {
		await page.getByLabel('求人番号', { exact: true }).fill(number);
		await page.getByRole('button', { name: /^足す.*求人番号で/ }).click();
	}
	await expect(table.getByRole('columnheader')).toHaveCount(5);
	await page.goto(`${page.url()}&n=${made[4]!.number}`);
	await expect(page.getByText('一度に比べられるのは4件までです。')).toBeVisible();
	await page
		.getByRole('main')
		.getByRole('link', { name: /^調律師その1（/ })
		.click();
	await expect(table).toContainText('調律師その5');
	await expect(table).not.toContainText('調律師その1');
});

test('a favourite goes on under its new number on the open page of whoever saved it', async ({
	windowOf,
	service
}) => {
	const title = aTitle();
	const misaki = await service.seeker('髙橋 美咲', valid);
	const old = await bringIn(service, title);
	const page = await windowOf(misaki);
	await page.goto(`/seeker/postings/${old}`);
	await page
		.getByRole('button', { name: /お気に入り保存/ })
		.first()
		.click();
	await expect(page.getByRole('button', { name: /お気に入りから外す/ }).first()).toBeVisible();
	await page.goto('/seeker/favourites');
	await isLive(page);

	const renewed = anyNumber();
	const sample = samplePosting(today());
	const content = {
		...sample,
		header: { ...sample.header, number: renewed, renewedFrom: old },
		work: { ...sample.work, title }
	};
	await importPostings({ db: service.db, now: service.now }, [{ line: 2, content }]);

	await expect(page.getByText(`求人番号 ${renewed}`)).toBeVisible();
});
