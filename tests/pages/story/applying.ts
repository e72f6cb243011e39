import type { Page } from '@playwright/test';
import { aPdf } from '../../support/files.ts';
import { MOTIVATION } from '../../support/on-pages.ts';
import { expect } from '../../support/windows.ts';
import { paper } from './letters.ts';
import { step } from './deciding.ts';
import { NUMBER } from './sending.ts';

const sections = [
	'求人情報',
	'求人事業所',
	'仕事内容',
	'賃金・手当',
	'労働時間',
	'その他の労働条件等',
	'会社の情報',
	'選考等',
	'求人に関する特記事項'
];

export async function readPosting(page: Page) {
	await page.getByRole('link', { name: '詳細を表示' }).first().click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('介護福祉士');
	await expect(page.getByText('この画面は雇用契約書ではありません。')).toBeVisible();
	for (const section of sections)
		await expect(page.getByRole('heading', { name: section, exact: true })).toBeVisible();
	const sheet = await paper(page, '求人票を表示（PDF）');
	expect(sheet.text).toContain(NUMBER);
	await expect(page.getByRole('link', { name: '事業所情報' })).toBeVisible();
	await expect(page.getByRole('link', { name: '職場情報サイトを開く' })).toHaveAttribute(
		'href',
		/^https:/
	);
	await expect(page.getByRole('button', { name: 'お気に入り保存' })).toBeVisible();
}

export async function applyFor(page: Page) {
	await page.getByRole('link', { name: '応募（ハローワーク紹介）' }).click();
	await page.getByLabel('志望動機').fill(MOTIVATION);
	await page.getByLabel('備考').fill('母の通院に月に1度付き添います。');
	await expect(page.getByText('下書きを保存しました')).toBeVisible();
	await page.getByLabel('ファイル').setInputFiles(await aResume());
	await expect(page.getByText('未検査・送れます')).toBeVisible();
	await page.getByRole('checkbox').check();
	await page.getByRole('button', { name: '次へ進む' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('応募の内容を確かめてください');
	await expect(page.getByText(MOTIVATION)).toBeVisible();
	await expect(page.getByText('履歴書.pdf')).toBeVisible();
	await page.getByRole('button', { name: '応募', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('応募しました');
}

const aResume = async () => ({
	name: '履歴書.pdf',
	mimeType: 'application/pdf',
	buffer: Buffer.from(await aPdf())
});

export async function followed(page: Page) {
	await page.getByRole('link', { name: '求職活動状況を見る' }).click();
	const application = page.getByRole('article', { name: '介護福祉士' });
	for (const action of [
		'新規メッセージを作成',
		'求人内容の詳細',
		'紹介・応募時の求人票',
		'応募内容(志望動機等)',
		'紹介状（本人控え）',
		'紹介状・選考結果通知',
		'応募を取消'
	])
		await expect(application.getByRole('link', { name: action })).toBeVisible();
	await expect(step(application, '応募')).toBeVisible();
}
