import type { Locator } from '@playwright/test';
import { aPdf } from '../support/files.ts';
import { addDays } from '#lib/calendar/tokyo.ts';
import {
	anOpenPosting,
	apply,
	aRecommendedPosting,
	aSeeker,
	MOTIVATION,
	numberOf,
	today
} from '../support/on-pages.ts';
import { expect, signIn, test } from '../support/windows.ts';

const plain = { javaScriptEnabled: false };

test.describe('without JavaScript', () => {
	test('somebody signs in and out', async ({ windowOf }) => {
		const page = await windowOf(undefined, plain);
		await signIn(page, 'seeker-59@demo.example');
		await expect(page).toHaveURL('/seeker');
		await page.goto('/seeker/notices');
		await page.getByRole('button', { name: 'ログアウト' }).click();
		await expect(page.getByText('ログアウトしました。')).toBeVisible();
	});

	test('a seeker applies for a recommended posting with a document', async ({
		windowOf,
		service
	}) => {
		const { seeker } = await aRecommendedPosting(service, '齋藤 健吾');
		const page = await windowOf(seeker, plain);
		await page.goto('/seeker');
		await page.getByRole('link', { name: '詳細を表示' }).click();
		await page.getByRole('link', { name: '応募（ハローワーク紹介）' }).click();
		await page.getByLabel('志望動機').fill(MOTIVATION);
		await page.getByLabel('ファイル').setInputFiles({
			name: '職務経歴書.pdf',
			mimeType: 'application/pdf',
			buffer: Buffer.from(await aPdf())
		});
		await page.getByRole('button', { name: '追加する' }).click();
		await expect(page.getByText('職務経歴書.pdf', { exact: true })).toBeVisible();
		await expect(page.getByLabel('志望動機')).toHaveValue(MOTIVATION);
		await page.getByRole('button', { name: '次へ進む' }).click();
		await expect(page.getByText('内容を読んで、チェックを入れてください。').first()).toBeVisible();
		await page.getByRole('checkbox').check();
		await page.getByRole('button', { name: '次へ進む' }).click();
		await page.getByRole('button', { name: '応募', exact: true }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('応募しました');
		await isPaper(page.getByRole('link', { name: '紹介状（本人控え）' }));
	});

	test('a seeker and an employer write to each other', async ({ windowOf, service }) => {
		const { seeker, employer, posting } = await aRecommendedPosting(service, '德永 真理');
		const [mine, theirs] = await Promise.all([windowOf(seeker, plain), windowOf(employer, plain)]);
		await apply(mine, posting.number);

		await mine.goto('/seeker/messages');
		await mine.getByRole('link', { name: /株式会社ハローワークケア/ }).click();
		await mine.getByLabel('メッセージ', { exact: true }).fill('見学はできますか。');
		await mine.getByRole('button', { name: '送信' }).click();
		await expect(mine.getByRole('log')).toContainText('見学はできますか。');
		const aside = mine.getByRole('complementary', { name: 'この応募' });
		await isPaper(aside.getByRole('link', { name: '紹介状（本人控え）' }));
		await isPaper(aside.getByRole('link', { name: '紹介・応募時の求人票' }));

		await theirs.goto('/employer/inbox');
		await theirs.getByRole('link', { name: /德永 真理/ }).click();
		await expect(theirs.getByRole('log')).toContainText('見学はできますか。');
		await theirs.getByRole('button', { name: 'ここまで読みました' }).click();
		await theirs.getByLabel('メッセージ', { exact: true }).fill('いつでもどうぞ。');
		await theirs.getByRole('button', { name: '送信' }).click();

		await mine.getByRole('link', { name: '新しいメッセージがあるか見る' }).click();
		await expect(mine.getByRole('log')).toContainText('いつでもどうぞ。');
		await expect(mine.getByRole('log')).toContainText('既読');
	});

	test('an employer arranges an interview and registers the result', async ({
		windowOf,
		service
	}) => {
		const { seeker, employer, posting } = await aRecommendedPosting(service, '濵田 蓮');
		const [mine, page] = await Promise.all([windowOf(seeker, plain), windowOf(employer, plain)]);
		await apply(mine, posting.number);
		await page.goto('/employer/applicants');
		await page.getByRole('link', { name: '濵田 蓮 さん', exact: true }).click();
		await page.getByLabel('選考の状態').selectOption({ label: '面接にする' });
		await page.getByLabel('面接の日時').fill(`${addDays(today(), 3)}T14:30`);
		await page.getByRole('button', { name: '選考の状態を変える' }).click();
		await expect(page.getByText('面接の場所を書いてください。')).toBeVisible();
		await page.getByLabel('面接の場所').fill('本社 2階');
		await page.getByRole('button', { name: '選考の状態を変える' }).click();
		await expect(page.getByText('「面接」になりました。')).toBeVisible();

		await page.getByRole('link', { name: 'ハローワークへ選考結果を登録' }).click();
		await page.getByRole('radio', { name: '不採用' }).check();
		await page.getByRole('button', { name: '次へ進む' }).click();
		await page.getByRole('button', { name: '選考結果を登録' }).click();
		await expect(page.getByText('選考結果をハローワークへ登録しました。')).toBeVisible();
		await mine.goto('/seeker/activity/finished');
		await expect(mine.getByRole('article', { name: posting.title })).toContainText(
			'今回は採用に至りませんでした'
		);
	});

	test('an officer sends a posting', async ({ windowOf, service }) => {
		const seeker = await aSeeker(service, '五十嵐 香織');
		const officer = await service.officer();
		const establishment = await service.establishment('ひだまり介護株式会社');
		const posting = await anOpenPosting(service, establishment);
		const number = await numberOf(service, seeker);
		const page = await windowOf(officer, plain);
		await page.goto('/office/seekers');
		await page.getByLabel('氏名またはカナ').fill('五十嵐 香織');
		await page.getByLabel('求職番号必須').fill(number);
		await page.getByRole('radio', { name: '窓口での相談' }).check();
		await page.getByRole('button', { name: 'この求職者を開く' }).click();
		await page.getByRole('link', { name: '合う求人をさがす' }).click();
		await page.getByText('しぼりこみ', { exact: true }).click();
		await page.getByLabel('求人番号・職種のことば').fill(posting.number);
		await page.getByLabel('職種', { exact: true }).selectOption('すべて');
		await page.getByLabel('就業場所').selectOption('すべて');
		await page.getByLabel('働き方').selectOption('すべて');
		await page.getByRole('button', { name: 'この条件でさがす' }).click();
		await page.getByRole('link', { name: /^この求人を送る/ }).click();
		await page.getByLabel('ひとこと').fill('見学もできるそうです。');
		await page.getByRole('radio', { name: '応募できることを確認した' }).check();
		await page.getByRole('button', { name: '五十嵐 香織 さんに送る' }).click();
		await expect(page.getByText('を送りました。')).toBeVisible();

		const theirs = await windowOf(seeker, plain);
		await theirs.goto('/seeker');
		await expect(theirs.getByRole('article', { name: posting.title })).toContainText(
			'見学もできるそうです。'
		);
	});

	test('a seeker cancels', async ({ windowOf, service }) => {
		const { seeker, posting } = await aRecommendedPosting(service, '阿部 浩二');
		const page = await windowOf(seeker, plain);
		await apply(page, posting.number);
		await page.goto('/seeker/activity');
		await page.getByRole('link', { name: /^応募を取消/ }).click();
		await page.getByLabel('応募取り消し理由').selectOption('家庭の事情');
		await page.getByRole('checkbox').check();
		await page.getByRole('button', { name: '次へ進む' }).click();
		await page.getByRole('button', { name: '応募を取り消す' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('応募を取り消しました');
	});
});

async function isPaper(link: Locator) {
	const answer = await link.page().request.get((await link.getAttribute('href')) ?? '');
	expect((await answer.body()).subarray(0, 4).toString()).toBe('%PDF');
}
