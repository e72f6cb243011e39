import { eq } from 'drizzle-orm';
import type { Page } from '@playwright/test';
import { seekers } from '#lib/seekers/server/schema.ts';
import { anOpenPosting, MOTIVATION, today } from '../support/on-pages.ts';
import { aliasOf, aPublishedSeeker } from '../support/requests.ts';
import { monthEnd } from '#lib/calendar/tokyo.ts';
import { expect, isLive, test, type Service } from '../support/windows.ts';

const MESSAGE = '見本の求職情報を拝見しました。\n<b>見学</b>にいらっしゃいませんか。';

/** Somebody who can be found by an occupation of their own, and an employer with a posting to offer. */
async function twoSides(service: Service, name: string) {
	const occupation = `見本職${crypto.randomUUID().slice(0, 6)}`;
	const [{ person, profileId }, employer] = await Promise.all([
		aPublishedSeeker(service, name, {
			...{ registeredOn: today(), validUntil: monthEnd(today(), 2) },
			wishes: { occupations: [occupation], prefectures: ['47'] }
		}),
		service.employer('渡邉 誠', await service.establishment(`見本の家${occupation}`))
	]);
	const posting = await anOpenPosting(service, employer.establishmentId, (content) => ({
		...content,
		header: { ...content.header, acceptsDirect: true, visibility: '1' },
		workplace: { ...content.workplace, prefecture: '47', town: '石垣市', street: '見本町1-1' }
	}));
	const alias = await aliasOf(service, employer, profileId);
	return { seeker: person, alias, employer, posting, occupation };
}

async function sends(page: Page, occupation: string, title: string) {
	await page.goto('/employer/candidates');
	await page.getByLabel('希望する職種').fill(occupation);
	await page.getByRole('button', { name: 'さがす' }).click();
	await expect(page.getByText('1人・公開が新しい順')).toBeVisible();
	await page.getByRole('link', { name: `${occupation}を希望する方` }).click();
	await page.getByRole('button', { name: 'リクエストを送る' }).click();
	await expect(page.getByText('メッセージを書いてください。').first()).toBeVisible();
	await expect(page.getByRole('combobox', { name: '求人' })).toContainText(title);
	await page.getByRole('textbox', { name: 'メッセージ' }).fill(MESSAGE);
	await page.getByRole('button', { name: 'リクエストを送る' }).click();
	await expect(page.getByText('返事待ち', { exact: true })).toBeVisible();
}

async function applies(page: Page) {
	await page.getByLabel('志望動機').fill(MOTIVATION);
	await page.getByRole('checkbox').check();
	await page.getByRole('button', { name: '次へ進む' }).click();
	await page.getByRole('button', { name: '応募', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('応募しました');
}

test('an employer finds a profile and asks; the seeker sees it arrive and applies, all live', async ({
	windowOf,
	service
}) => {
	test.setTimeout(120_000);
	const { seeker, employer, posting, occupation } = await twoSides(service, '見本 ひかり');
	const [mine, theirs] = await Promise.all([windowOf(seeker), windowOf(employer)]);
	await mine.goto('/seeker');
	await isLive(mine);
	await expect(mine.getByRole('region', { name: '直接リクエスト' })).toBeHidden();

	await sends(theirs, occupation, posting.title);
	await expect(theirs.getByText('見本 ひかり')).toBeHidden();

	const section = mine.getByRole('region', { name: '直接リクエスト' });
	await expect(section).toContainText('新しいリクエスト');
	await expect(
		mine.getByRole('status').filter({ hasText: '直接リクエストが届きました' })
	).toHaveCount(1);
	const sent = await theirs.context().newPage();
	await sent.goto('/employer/candidates/sent');
	await isLive(sent);
	await section.getByRole('link', { name: '読んで返事をする' }).click();

	// What the employer wrote is text, whatever it looks like.
	await expect(mine.getByText('<b>見学</b>にいらっしゃいませんか。')).toBeVisible();
	await expect(sent.getByText('返事待ち', { exact: true })).toBeVisible();
	await mine.getByRole('link', { name: '応募する' }).click();
	await expect(mine.getByRole('heading', { level: 1 })).toHaveText('応募（自主応募）');
	await applies(mine);

	const answered = sent.getByRole('article');
	await expect(answered).toContainText('応募');
	await answered.getByRole('link', { name: /^応募を見る/ }).click();
	await expect(sent.getByRole('heading', { level: 1 })).toHaveText('見本 ひかり さん');
	await mine.goto('/seeker/requests');
	await expect(mine.getByRole('article')).toContainText('応募');
});

test('a seeker declines with a reason, and the employer reads it at once', async ({
	windowOf,
	service
}) => {
	const { seeker, employer, posting, occupation } = await twoSides(service, '見本 みのり');
	const [mine, theirs] = await Promise.all([windowOf(seeker), windowOf(employer)]);
	await sends(theirs, occupation, posting.title);
	await theirs.goto('/employer/candidates/sent');
	await isLive(theirs);

	await mine.goto('/seeker/requests');
	await mine.getByRole('link', { name: '読んで返事をする' }).click();
	await mine.getByRole('link', { name: '辞退する' }).click();
	await mine.getByRole('radio', { name: '就業場所が希望と合わない' }).check();
	await mine.getByRole('button', { name: '辞退する' }).click();

	await expect(mine.getByText('辞退しました。')).toBeVisible();
	await expect(theirs.getByRole('article')).toContainText('理由：就業場所が希望と合わない');
});

test.describe('without JavaScript', () => {
	const plain = { javaScriptEnabled: false };

	test('a seeker is asked, turns the establishment away, and undoes it', async ({
		windowOf,
		service
	}) => {
		const { seeker, employer, posting, alias, occupation } = await twoSides(service, '見本 いずみ');
		const [mine, theirs] = await Promise.all([windowOf(seeker, plain), windowOf(employer, plain)]);
		await sends(theirs, occupation, posting.title);

		await mine.goto('/seeker');
		await mine.getByRole('link', { name: '読んで返事をする' }).click();
		await mine.getByText('どうなるかを見て、決める').click();
		await mine.getByRole('button', { name: /^受け取らない/ }).click();
		await expect(mine.getByText('この事業所からは受け取りません')).toBeVisible();

		await theirs.goto('/employer/candidates/sent');
		await expect(theirs.getByRole('article')).toContainText('公開を終えた方');
		await expect(theirs.getByRole('article')).toContainText('辞退');
		expect((await theirs.goto(`/employer/candidates/${alias}`))?.status()).toBe(404);

		await mine.goto('/seeker/requests/blocked');
		await mine.getByRole('button', { name: /^元に戻す/ }).click();
		await expect(mine.getByText('受け取らない事業所は、ありません。')).toBeVisible();
		expect((await theirs.goto(`/employer/candidates/${alias}`))?.status()).toBe(200);
	});

	test('a seeker hides from an establishment before it has ever asked', async ({
		windowOf,
		service
	}) => {
		const { seeker, employer, occupation } = await twoSides(service, '見本 のぞむ');
		const [mine, theirs] = await Promise.all([windowOf(seeker, plain), windowOf(employer, plain)]);

		await mine.goto('/seeker/requests/blocked');
		await mine.getByLabel('事業所名・事業所番号').fill(`見本の家${occupation}`);
		await mine.getByRole('button', { name: 'さがす' }).click();
		await mine.getByRole('button', { name: /^受け取らない/ }).click();

		await theirs.goto(`/employer/candidates?words=${encodeURIComponent(occupation)}`);
		await expect(theirs.getByText('この条件に合う方は、いまはいません。')).toBeVisible();
	});

	test('a profile taken back between the page and the press is not reached', async ({
		windowOf,
		service
	}) => {
		const { seeker, employer, alias } = await twoSides(service, '見本 しずく');
		const theirs = await windowOf(employer, plain);
		await theirs.goto(`/employer/candidates/${alias}`);
		await theirs.getByRole('textbox', { name: 'メッセージ' }).fill(MESSAGE);
		await service.db
			.update(seekers)
			.set({ publishedAt: null })
			.where(eq(seekers.accountId, seeker.id));

		await theirs.getByRole('button', { name: 'リクエストを送る' }).click();

		await expect(theirs.getByText('いまは公開されていません')).toBeVisible();
	});
});
