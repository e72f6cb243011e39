import type { Page } from '@playwright/test';
import { formatDate, formatDayLong } from '#lib/calendar/format.ts';
import { addDays } from '#lib/calendar/tokyo.ts';
import { sampleReceivedOn } from '#lib/invented/sample.ts';
import { today } from '../../support/on-pages.ts';
import { expect } from '../../support/windows.ts';

export const NUMBER = '13010-09999999';
const NOTE = '夜勤のない働き方、というご希望に合うと思います。';

/** What the leaflet's sample says; only its days are those of today. */
const leaflet = () => [
	'有効',
	`受付年月日 ${formatDate(sampleReceivedOn(today()))}`,
	`応募期限日 ${formatDayLong(addDays(today(), 7))}`,
	'求人区分 フルタイム',
	'就業時間 (1)09時00分～17時00分',
	'株式会社ハローワークケア',
	'休日 他 週休二日制/その他 年間休日数:108日',
	'就業場所 東京都千代田区',
	'年齢 制限あり ～29歳以下',
	'仕事の内容 グループホーム(2ユニット:18人定員)にて、ご利用者様に対する生活全般の介護サービスを提供いたします。',
	`求人番号 ${NUMBER}`,
	'雇用形態 正社員',
	'公開範囲 1.事業所名等を含む求人情報を公開する',
	'賃金(手当等を含む) 205,000円～290,000円',
	'求人数 1名'
];
const badges = [
	'経験不問',
	'学歴不問',
	'資格不問',
	'時間外労働なし',
	'転勤なし',
	'通勤手当あり',
	'駅近(徒歩10分以内)',
	'マイカー通勤可',
	'UIJターン歓迎',
	'トライアル雇用併用'
];

export async function openRecord(page: Page) {
	await page.getByRole('link', { name: '求職者をさがす' }).first().click();
	await page.getByLabel('氏名・カナ・求職番号').fill('タカハシ ミサキ');
	await page.getByRole('button', { name: 'さがす', exact: true }).click();
	await page.getByRole('link', { name: /^髙橋 美咲 さん\s*（13010-00012345）$/ }).click();
	await page.getByRole('button', { name: '髙橋 美咲 さんを開く' }).click();
	await expect(page.getByText('開く理由をひとつ選んでください。').first()).toBeVisible();
	await page.getByRole('radio', { name: '紹介する求人をさがすため' }).check();
	await page.getByRole('button', { name: '髙橋 美咲 さんを開く' }).click();
	const record = page.getByRole('region', { name: 'この記録を開いた人' });
	await expect(record).toContainText('紹介する求人をさがすため');
	await expect(page.getByRole('region', { name: 'いま開いている求職者' })).toContainText(
		'13010-00012345'
	);
}

export async function choose(page: Page) {
	await page.getByRole('link', { name: '合う求人をさがす' }).click();
	const match = page.getByRole('article').filter({ hasText: NUMBER });
	await expect(match).toContainText('合う理由');
	await match.getByRole('link', { name: /^この求人を送る/ }).click();
	const dialog = page.getByRole('dialog', { name: '髙橋 美咲 さんに送る' });
	await dialog.getByLabel('ひとこと').fill(NOTE);
	await dialog.getByRole('radio', { name: '応募できることを確認した' }).check();
}

export async function send(page: Page) {
	await page.getByRole('button', { name: '髙橋 美咲 さんに送る' }).click();
	await expect(page.getByText('髙橋 美咲さんに「介護福祉士」を送りました。')).toBeVisible();
}

export async function arrives(page: Page) {
	const spoken = page.getByRole('status').filter({
		hasText: /オンラインハローワーク紹介対象求人が1件届きました。介護福祉士、\d+月\d+日まで。/
	});
	await expect(spoken).toHaveAttribute('aria-live', 'polite');
	const section = page.getByRole('region', { name: 'オンラインハローワーク紹介対象求人' });
	const card = section.getByRole('article', { name: '介護福祉士' });
	await expect(card).toContainText('たった今届きました');
	await expect(section).toContainText(/全\d+件中最新の求人を表示しています。/);
	await expect(section.getByRole('link', { name: '対象求人全て表示' })).toBeVisible();
	for (const fact of leaflet()) await expect(card).toContainText(spaced(fact));
	await expect(card.getByRole('list', { name: 'この求人の特徴' }).getByRole('listitem')).toHaveText(
		badges
	);
	await expect(card).toContainText(NOTE);
	await expect(page.getByRole('link', { name: /^お知らせ\s*\d+\s*件の未読/ })).toBeVisible();
	const tab = page.getByRole('navigation', { name: 'メインメニュー' }).getByRole('link');
	await expect(tab.first()).toHaveAccessibleName(
		/ホーム\s*\d+\s*件のまだ開いていない紹介・リクエスト/
	);
}

/** A label and its value stand in elements of their own. */
const spaced = (fact: string) =>
	new RegExp(
		fact
			.split(' ')
			.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
			.join('\\s*')
	);
