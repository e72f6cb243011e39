import type { Page } from '@playwright/test';
import { formatDate, formatDayLong } from '#lib/calendar/format.ts';
import { addDays } from '#lib/calendar/tokyo.ts';
import { sampleReceivedOn } from '#lib/invented/sample.ts';
import { openPaper } from '../rules/letters/open-paper.ts';
import { aPdf } from '../support/files.ts';
import { MOTIVATION, today } from '../support/on-pages.ts';
import { expect, isLive, signIn, test } from '../support/windows.ts';

/** As at home, with the service worker between the pages and the service. */
test.use({ serviceWorkers: 'allow' });

const NUMBER = '13010-09999999';
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

test('an officer sends a posting, a seeker applies, an employer answers and decides, all live', async ({
	windowOf
}) => {
	test.setTimeout(180_000);
	const [officer, seeker, employer] = await Promise.all([windowOf(), windowOf(), windowOf()]);
	await Promise.all([
		signIn(officer, 'office@demo.example'),
		signIn(seeker, 'seeker@demo.example'),
		signIn(employer, 'employer@demo.example')
	]);
	await isLive(seeker);

	await test.step('the officer opens the record of 髙橋 美咲 and says why', () =>
		openRecord(officer));
	await test.step('the officer chooses 介護福祉士 among the postings that fit', () =>
		choose(officer));
	await test.step('the card arrives on top of the home that was open', () =>
		Promise.all([send(officer), arrives(seeker)]));
	await test.step('the posting says everything', () => readPosting(seeker));

	const inbox = await employer.context().newPage();
	await Promise.all([employer.goto('/employer/applicants'), inbox.goto('/employer/inbox')]);
	await Promise.all([isLive(employer), isLive(inbox)]);

	await test.step('the seeker fills in the form and applies', () => applyFor(seeker));
	await test.step('the applicant is on top for the employer at once', () =>
		applicantArrives(employer, inbox));
	await test.step('the application stands among the running ones', () => followed(seeker));
	await test.step('both have their letters', () => letters(seeker, employer));
	await test.step('they talk', () => talk(seeker, inbox));

	const home = await seeker.context().newPage();
	await home.goto('/seeker');
	await isLive(home);
	await test.step('an interview is arranged', () => meet(employer, home));
	await test.step('the result is registered and the documents are gone', () =>
		decide(employer, seeker, home));
});

async function openRecord(page: Page) {
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

async function choose(page: Page) {
	await page.getByRole('link', { name: '合う求人をさがす' }).click();
	const match = page.getByRole('article').filter({ hasText: NUMBER });
	await expect(match).toContainText('合う理由');
	await match.getByRole('link', { name: /^この求人を送る/ }).click();
	const dialog = page.getByRole('dialog', { name: '髙橋 美咲 さんに送る' });
	await dialog.getByLabel('ひとこと').fill(NOTE);
	await dialog.getByRole('radio', { name: '応募できることを確認した' }).check();
}

async function send(page: Page) {
	await page.getByRole('button', { name: '髙橋 美咲 さんに送る' }).click();
	await expect(page.getByText('髙橋 美咲さんに「介護福祉士」を送りました。')).toBeVisible();
}

async function arrives(page: Page) {
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

async function readPosting(page: Page) {
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

async function applyFor(page: Page) {
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

async function applicantArrives(applicants: Page, inbox: Page) {
	const first = applicants.getByRole('table', { name: '応募者' }).getByRole('row').nth(1);
	await expect(first).toContainText('髙橋 美咲 さん');
	await expect(first).toContainText('たった今');
	await expect(first).toContainText('書類 1つ');
	await expect(conversation(inbox)).toBeVisible();
}

const conversation = (inbox: Page) =>
	inbox
		.getByRole('region', { name: 'メッセージ一覧' })
		.getByRole('link')
		.filter({ hasText: '髙橋 美咲' });

async function followed(page: Page) {
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

const step = (where: Page | ReturnType<Page['getByRole']>, name: string) =>
	where.locator('[aria-current=step]').filter({ hasText: name });

async function letters(seeker: Page, employer: Page) {
	const own = await paper(seeker, '紹介状（本人控え）');
	expect(own.text).toContain('髙橋美咲');
	await paper(seeker, '紹介状・選考結果通知');
	await paper(seeker, '紹介・応募時の求人票');
	await employer.getByRole('link', { name: '髙橋 美咲 さん', exact: true }).click();
	const slip = await paper(employer, '紹介状を表示');
	expect(slip.text).toContain('髙橋美咲');
	await paper(employer, '紹介・応募時の求人票');

	const code = /確認コード((?:[0-9A-Z]{4}-){2}[0-9A-Z]{4})/.exec(own.text)?.[1];
	expect(code).toBeDefined();
	const anyone = await seeker.context().browser()!.newPage();
	await anyone.goto(`/verify/${code}`);
	await expect(anyone.getByText('有効', { exact: true }).first()).toBeVisible();
	await expect(anyone.getByRole('main')).toContainText('東都公共職業安定所');
	await expect(anyone.getByRole('main')).not.toContainText(/髙橋|美咲|介護|ハローワークケア/);
	await anyone.goto(`/result/${code}`);
	await expect(anyone).toHaveURL(/\/sign-in\?next=%2Femployer%2Fresult%2F/);
	await anyone.close();
}

async function paper(page: Page, name: string) {
	const href = await page.getByRole('link', { name }).first().getAttribute('href');
	const answer = await page.request.get(href ?? '');
	expect(answer.headers()['content-type']).toBe('application/pdf');
	const bytes = await answer.body();
	expect(bytes.subarray(0, 4).toString()).toBe('%PDF');
	const { text, close } = await openPaper(new Uint8Array(bytes));
	await close();
	return { text };
}

async function talk(seeker: Page, inbox: Page) {
	await seeker.getByRole('link', { name: '新規メッセージを作成' }).first().click();
	await conversation(inbox).click();
	const theirs = inbox.getByRole('log');
	const mine = seeker.getByRole('log');
	await expect(theirs).toContainText('応募（ハローワーク紹介）が届きました。');

	await seeker.getByLabel('メッセージ', { exact: true }).pressSequentially('見学はできますか。');
	await expect(inbox.getByText('髙橋 美咲 さんが書いています')).toBeVisible();
	await seeker.getByRole('button', { name: '送信' }).click();
	await expect(theirs).toContainText('見学はできますか。');
	await expect(mine.getByText('既読')).toBeVisible();

	await inbox.getByLabel('メッセージ', { exact: true }).fill('<b>はい</b>、いつでもどうぞ。');
	await inbox.getByRole('button', { name: '送信' }).click();
	await expect(mine).toContainText('<b>はい</b>、いつでもどうぞ。');
	await expect(theirs.getByText('既読')).toBeVisible();
}

async function meet(employer: Page, home: Page) {
	await employer.getByLabel('選考の状態').selectOption({ label: '面接にする' });
	await employer.getByLabel('面接の日時').fill(`${addDays(today(), 5)}T10:00`);
	await employer.getByLabel('面接の場所').fill('グループホームひなた 1階');
	await employer.getByRole('button', { name: '選考の状態を変える' }).click();
	await expect(employer.getByText('「面接」になりました。')).toBeVisible();
	const running = home.getByRole('article', { name: '介護福祉士' }).last();
	await expect(step(running, '面接')).toBeVisible();
	await expect(running).toContainText('10:00から面接');
	await expect(running).toContainText('グループホームひなた 1階');
}

async function decide(employer: Page, seeker: Page, home: Page) {
	await employer.getByRole('link', { name: 'ハローワークへ選考結果を登録' }).click();
	await employer.getByRole('radio', { name: '採用', exact: true }).check();
	await employer.getByLabel('採用年月日').fill(addDays(today(), 20));
	await employer.getByLabel('雇用形態任意').selectOption('正社員');
	await employer.getByRole('radio', { name: '相違はない' }).check();
	await employer.getByRole('button', { name: '次へ進む' }).click();
	await employer.getByRole('button', { name: '選考結果を登録' }).click();
	await expect(employer.getByText('選考結果をハローワークへ登録しました。')).toBeVisible();
	await expect(
		employer.getByText('応募書類1つを、あなたの画面からも髙橋 美咲さんの画面からも消去しました。')
	).toBeVisible();
	await expect(
		home.getByRole('status').filter({ hasText: '選考の結果が届きました' })
	).toBeAttached();
	const result = home.getByRole('article', { name: '介護福祉士' }).last();
	await expect(result).toContainText('採用が決まりました');
	await seeker.goto('/seeker/activity/finished');
	const finished = seeker.getByRole('article', { name: '介護福祉士' }).first();
	await expect(step(finished, '採用')).toBeVisible();
	await expect(finished).toContainText('応募書類は消去しました。');
	await finished.getByText(/^できることを表示/).click();
	await finished.getByRole('link', { name: '応募内容(志望動機等)' }).click();
	await expect(seeker.getByText('消去済み')).toBeVisible();
}
