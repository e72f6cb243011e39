import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { sessions } from '#lib/accounts/server/schema.ts';
import { applications } from '#lib/applications/server/schema.ts';
import { addDays } from '#lib/calendar/tokyo.ts';
import { recommendations } from '#lib/recommendations/server/schema.ts';
import { wayBack } from '#lib/ui/failure.ts';
import { aLargePhoto, aLockedOfficeFile, aPdf } from '../support/files.ts';
import { apply, aRecommendedPosting, MOTIVATION, today } from '../support/on-pages.ts';
import { expect, giveName, isLive, test, withPassword, type Service } from '../support/windows.ts';

const REMARKS = '母の通院に月に1度付き添います。';

for (const javaScriptEnabled of [true, false])
	test(`nothing is lost when the session ends in the middle of the form, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
		windowOf,
		service
	}) => {
		const { seeker, posting } = await aRecommendedPosting(service, '長谷川 悠斗');
		const email = await withPassword(service, seeker);
		const page = await windowOf(seeker, { javaScriptEnabled });
		await page.goto(form(posting));
		await write(page);

		await endSessions(service, seeker.id);
		await page.getByRole('button', { name: '次へ進む' }).click();
		await expect(page.getByText('しばらく操作がなかったため、ログアウトしました。')).toBeVisible();
		await giveName(page, email);

		await expect(page).toHaveURL(form(posting));
		await expect(page.getByLabel('志望動機')).toHaveValue(MOTIVATION);
		await expect(page.getByLabel('備考')).toHaveValue(REMARKS);
	});

for (const javaScriptEnabled of [true, false])
	test(`a form that is too large says so, and what was written is still there, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
		windowOf,
		service
	}) => {
		const { seeker, posting } = await aRecommendedPosting(service, '早乙女 直');
		const page = await windowOf(seeker, { javaScriptEnabled });
		const tooMuch = REMARKS.repeat(4_000);
		await page.goto(form(posting));
		await page.getByLabel('備考').fill(tooMuch);
		await page.getByRole('button', { name: '次へ進む' }).click();

		const sentence = '大きすぎて受け取れませんでした。減らしてから、もう一度送ってください。';
		await expect(page.getByRole('main')).toContainText(sentence);
		if (!javaScriptEnabled) {
			await expect(page.getByRole('main')).toContainText(wayBack);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('送る内容が大きすぎます');
			await page.goBack();
		}
		await expect(page.getByLabel('備考')).toHaveValue(tooMuch);
	});

test('a posting that closes while somebody writes says so at once, and keeps what was written', async ({
	windowOf,
	service
}) => {
	const { seeker, employer, posting } = await aRecommendedPosting(service, '渡邊 由紀子');
	const [writing, confirming] = await Promise.all([
		windowOf(seeker),
		windowOf(seeker, { javaScriptEnabled: false })
	]);
	await toConfirmation(confirming, posting);
	await writing.goto(form(posting));
	await isLive(writing);

	const theirs = await windowOf(employer);
	await theirs.goto('/employer/postings');
	await isLive(theirs);
	await theirs.getByText('募集を終える', { exact: true }).click();
	await theirs.getByRole('radio', { name: '募集停止' }).check();
	await theirs.getByRole('button', { name: 'この求人の募集を終える' }).click();
	await expect(theirs.getByText('「募集停止」にしました。')).toBeVisible();

	const sentence = '会社がこの求人の募集を終えました。書いた内容は下書きに残しています。';
	await expect(writing.getByRole('main')).toContainText(sentence);
	await expect(writing.getByRole('button', { name: '次へ進む' })).toHaveCount(0);
	await confirming.getByRole('button', { name: '応募', exact: true }).click();
	await expect(confirming.getByRole('main')).toContainText(sentence);
	await confirming.goto(form(posting));
	await expect(confirming.getByLabel('志望動機')).toHaveValue(MOTIVATION);
});

test('an application after 応募期限日 is refused with the way out', async ({
	windowOf,
	service
}) => {
	const { seeker, posting } = await aRecommendedPosting(service, '木村 愛子');
	const page = await windowOf(seeker);
	await toConfirmation(page, posting);

	await service.db
		.update(recommendations)
		.set({ applyBy: addDays(today(), -1) })
		.where(eq(recommendations.postingId, posting.id));
	await page.getByRole('button', { name: '応募', exact: true }).click();

	await expect(page.getByRole('main')).toContainText(
		'を過ぎているため、応募できません。求人が有効な間は、ハローワークの窓口で紹介を受けられます。'
	);
	expect(await count(service, posting)).toBe(0);
});

test('two tabs that apply make one application', async ({ windowOf, service }) => {
	const { seeker, posting } = await aRecommendedPosting(service, '井上 勇気');
	const plain = { javaScriptEnabled: false };
	const [first, second] = await Promise.all([windowOf(seeker, plain), windowOf(seeker, plain)]);
	await toConfirmation(first, posting);
	await second.goto(`${form(posting)}/confirm`);

	await Promise.all(
		[first, second].map((page) => page.getByRole('button', { name: '応募', exact: true }).click())
	);

	for (const page of [first, second])
		await expect(page.getByRole('main')).toContainText(/応募しました|もう応募しています/);
	expect(await count(service, posting)).toBe(1);
});

test('pressing 応募 twice makes one application', async ({ windowOf, service }) => {
	const { seeker, posting } = await aRecommendedPosting(service, '清水 文子');
	const page = await windowOf(seeker);
	await toConfirmation(page, posting);

	await page.getByRole('button', { name: '応募', exact: true }).dblclick();

	await expect(page.getByRole('heading', { level: 1 })).toHaveText('応募しました');
	expect(await count(service, posting)).toBe(1);
});

test('whoever goes back after 応募 is told that it was sent, and is shown no form again', async ({
	windowOf,
	service
}) => {
	const { seeker, posting } = await aRecommendedPosting(service, '石川 直子');
	const page = await windowOf(seeker);
	await toConfirmation(page, posting);
	await page.getByRole('button', { name: '応募', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('応募しました');

	for (const step of ['the confirmation', 'the form']) {
		await page.goBack();
		await expect(page.getByRole('heading', { level: 1 }), step).toHaveText('応募した求人です');
		await expect(page.getByRole('button', { name: '応募', exact: true }), step).toHaveCount(0);
		await expect(page.getByLabel('志望動機'), step).toHaveCount(0);
	}
	await page.getByRole('link', { name: '応募した内容を見る' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('応募内容');
});

test('an answer that was lost does not hide the application that was made', async ({
	windowOf,
	service
}) => {
	const { seeker, posting } = await aRecommendedPosting(service, '松本 蓮');
	const page = await windowOf(seeker);
	await toConfirmation(page, posting);
	await page.route(
		(url) => url.search.startsWith('?/apply'),
		async (route) => {
			await route.fetch({ maxRedirects: 0 });
			await route.abort();
		}
	);

	await page.getByRole('button', { name: '応募', exact: true }).click();

	await expect(page.getByRole('main')).toContainText('この求人には、もう応募しています。');
	await page.getByRole('link', { name: '応募した内容を見る' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('応募内容');
	expect(await count(service, posting)).toBe(1);
});

test('files that cannot be sent say why and what to do', async ({ windowOf, service }) => {
	const { seeker, posting } = await aRecommendedPosting(service, '小林 さくら');
	const page = await windowOf(seeker);
	await page.goto(form(posting));
	const big = Buffer.alloc(2 * 1024 * 1024 + 1);
	big.set(await aPdf());

	await page.getByLabel('ファイル').setInputFiles([
		{ name: '大きい.pdf', mimeType: 'application/pdf', buffer: big },
		{ name: '空.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) },
		{ name: '名前だけ.docx', mimeType: 'application/pdf', buffer: Buffer.from(await aPdf()) },
		{
			name: '鍵つき.pdf',
			mimeType: 'application/pdf',
			buffer: Buffer.from(await aPdf({ userPassword: 'himitsu', ownerPassword: 'himitsu' }))
		},
		{
			name: '鍵つき.xlsx',
			mimeType: 'application/vnd.ms-excel',
			buffer: Buffer.from(aLockedOfficeFile())
		},
		{ name: '道具.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') }
	]);

	for (const [name, reason, remedy] of [
		['大きい.pdf', '2MBより大きい', '2つに分けて'],
		['空.pdf', '中身が空', '保存し直す'],
		['名前だけ.docx', '名前の末尾と中身がちがう', '種類を選んで保存し直す'],
		['鍵つき.pdf', 'パスワード付き', 'パスワードを外して'],
		['鍵つき.xlsx', 'パスワードかブックの保護', '「ブックの保護」を外して'],
		['道具.exe', '送れない種類のファイル', 'PDF・画像']
	] as const) {
		const row = page.getByRole('listitem').filter({ hasText: name });
		await expect(row).toContainText(`送れません：${reason}`);
		await expect(row).toContainText(remedy);
	}
});

test('the other side of an address that is not yours says the same as one that leads nowhere', async ({
	windowOf,
	service
}) => {
	const { seeker, posting } = await aRecommendedPosting(service, '森 千尋');
	const owner = await windowOf(seeker);
	await apply(owner, posting.number);
	const [application] = await service.db
		.select({ id: applications.id })
		.from(applications)
		.where(eq(applications.postingId, posting.id));
	const stranger = await windowOf((await aRecommendedPosting(service, '森 亮')).seeker);

	for (const id of [application?.id, crypto.randomUUID(), 'nowhere']) {
		const answer = await stranger.goto(`/seeker/activity/${id}`);
		expect(answer?.status()).toBe(404);
		await expect(stranger.getByRole('heading', { level: 1 })).toHaveText(
			'このページは見つかりません'
		);
	}
});

const form = ({ number }: { number: string }) => `/seeker/postings/${number}/apply`;

async function write(page: Page) {
	await page.getByLabel('志望動機').fill(MOTIVATION);
	await page.getByLabel('備考').fill(REMARKS);
	await page.getByRole('checkbox').check();
}

async function toConfirmation(page: Page, posting: { number: string }) {
	await page.goto(form(posting));
	await write(page);
	await page.getByRole('button', { name: '次へ進む' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('応募の内容を確かめてください');
}

const endSessions = ({ db }: Service, userId: string) =>
	db
		.update(sessions)
		.set({ expiresAt: new Date(Date.now() - 1000) })
		.where(eq(sessions.userId, userId));

const count = ({ db }: Service, { id }: { id: string }) =>
	db.$count(applications, eq(applications.postingId, id));

test('a photo that is too large is made smaller on the device, and what cannot go is named before going on', async ({
	windowOf,
	service
}) => {
	const { seeker, posting } = await aRecommendedPosting(service, '水野 直樹');
	const page = await windowOf(seeker);
	await page.goto(form(posting));
	await isLive(page);

	await page.getByLabel('ファイル').setInputFiles([
		{ name: '免許証.jpg', mimeType: 'image/jpeg', buffer: await aLargePhoto() },
		{ name: '動画.mp4', mimeType: 'video/mp4', buffer: Buffer.from('動画') }
	]);

	const documents = page.getByRole('group', { name: /応募書類/ }).getByRole('listitem');
	await expect(documents.filter({ hasText: '免許証.jpg' })).toContainText(
		/未検査・送れます|検査済み/
	);
	await expect(page.getByText('「動画.mp4」は、まだ応募に入っていません。')).toBeVisible();
});
