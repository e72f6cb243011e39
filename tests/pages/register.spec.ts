import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { confirmRegistration } from '#lib/registration/server/confirm-registration.ts';
import { openSeeker } from '#lib/seekers/server/open-seeker.ts';
import { readOpenRegistration } from '#lib/registration/server/read-open-registration.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import { anOffice } from '../support/bookings.ts';
import { keyIn } from '../support/mailbox.ts';
import { mailOf } from '../support/mail-page.ts';
import { aSeeker, numberOf, today } from '../support/on-pages.ts';
import { demoPerson, expect, isLive, test, type Service } from '../support/windows.ts';

const PASSWORD = 'Hinata-3bann';
const phone = { viewport: { width: 390, height: 844 } };
/** Somebody who has opened an account online and written nothing yet. */
const aNewcomer = (service: Service) =>
	service.seeker('', {
		...{ number: `00000-${Math.floor(Math.random() * 1e8)}`, nameKana: '', postcode: '' },
		...{ address: '', phone: '', registrationClass: 'online', provisional: true },
		...{ registeredOn: today(), validUntil: today(), invalidatedAt: new Date() }
	});

const next = (page: Page) => page.getByRole('button', { name: '次へ進む' }).last().click();

/** Everything a newcomer does, on a phone, with and without scripts. */
for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'on a phone' : 'on a phone without scripts', () => {
		const options = { ...phone, javaScriptEnabled };

		test('somebody with nothing opens an account online', async ({ windowOf }) => {
			const email = `online-${crypto.randomUUID()}@test.example`;
			const page = await windowOf(undefined, options);

			await page.goto('/open-account/online');
			await page.getByRole('checkbox', { name: '同意します' }).check();
			await next(page);
			await page.getByLabel('メールアドレス').fill(email);
			await page.getByLabel('生まれた年').fill('1999');
			await page.getByLabel('生まれた月').fill('4');
			await page.getByLabel('生まれた日').fill('1');
			await page.getByRole('radio', { name: /^通っていない/ }).check();
			await next(page);
			const mail = await mailOf(page, email, 'パスワード登録申込受付通知');
			await page.getByLabel('認証キー').fill(keyIn(mail));
			await page.getByLabel(/^パスワード/).fill(PASSWORD);
			await page.getByRole('button', { name: '登録する' }).click();

			await expect(page.getByRole('heading', { level: 1 })).toHaveText('求職申込み');
			await expect(page.getByRole('link', { name: '基本情報を入力する' })).toBeVisible();
		});

		test('基本情報 alone makes a 求職申込み, with the nearest office chosen', async ({
			windowOf,
			service
		}) => {
			const page = await windowOf(await aNewcomer(service), options);

			await page.goto('/seeker/registration/basics');
			await page.getByLabel('郵便番号').fill('１１２－０００２');
			await page.getByRole('button', { name: '住所検索' }).click();
			await expect(page.locator('#address')).toHaveValue('東京都文京区小石川');
			await page.locator('#address').fill('東京都文京区小石川1-2-3');
			await page.getByLabel('カナ').fill('よしだ だいち');
			await next(page);
			await expect(page.getByText('氏名を入力してください。').first()).toBeVisible();
			await page.locator('#name').fill('𠮷田 大地');
			await next(page);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('求職情報提供等');
			await page.goto('/seeker/registration');
			await expect(page.getByLabel('担当のハローワーク')).toHaveValue('13010');
			await page.getByRole('button', { name: '求職を申し込む' }).click();

			await expect(page.getByRole('heading', { level: 1 })).toHaveText('求職を申し込みました');
			await expect(page.getByText(/13010-\d{8}/)).toBeVisible();
		});

		test('rows are added and kept, and nobody is published whose profile was not shown', async ({
			windowOf,
			service
		}) => {
			const page = await windowOf(await aSeeker(service), options);

			await page.goto('/seeker/registration/work');
			await page.locator('[name="occupations.0.name"]').fill('介護職員');
			await page.getByRole('button', { name: '職種をもうひとつ書く' }).click();
			await expect(page.locator('[name="occupations.0.name"]')).toHaveValue('介護職員');
			await page.locator('[name="occupations.1.name"]').fill('調理員');
			await page.getByRole('button', { name: '戻る' }).click();
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('求職情報提供等');
			await page.getByRole('link', { name: '会社にどう見えるか確かめる' }).click();
			await expect(page.getByText('介護職員・調理員')).toBeVisible();
			await expect(page.getByRole('main')).not.toContainText('髙橋');
			await page.getByRole('checkbox').check();
			await page.getByRole('button', { name: 'この内容で公開する' }).click();

			await expect(page.getByText('公開しています').first()).toBeVisible();
		});
	});

test('what is mended at once after a refusal is not taken for the words of another tab', async ({
	windowOf,
	service
}) => {
	const page = await windowOf(await aNewcomer(service), phone);
	await page.goto('/seeker/registration/basics');
	// The page is not loaded again before the next press.
	await page.route('**/registration/basics/__data.json*', () => {});
	await next(page);
	await expect(page.getByText('氏名を入力してください。').first()).toBeVisible();
	await page.locator('#name').fill('𠮷田 大地');
	await next(page);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('求職情報提供等');
});

test('an officer registers somebody at the counter, who opens the account and finds it', async ({
	windowOf,
	service
}) => {
	const officer = await demoPerson(service, 'office@demo.example');
	const [counter, home] = [await windowOf(officer), await windowOf(undefined, phone)];
	const email = `counter-${crypto.randomUUID()}@test.example`;

	await counter.goto('/office/seekers/new');
	await counter.locator('#name').fill('邉見 葵');
	await counter.getByLabel('カナ').fill('ヘンミ アオイ');
	await counter.getByLabel('生まれた年').fill('1988');
	await counter.getByLabel('生まれた月').fill('2');
	await counter.getByLabel('生まれた日').fill('30');
	await counter.getByRole('radio', { name: /^通っていない/ }).check();
	await counter.getByLabel('郵便番号').fill('1120002');
	await counter.locator('#address').fill('東京都文京区小石川5-5-5');
	await counter.getByLabel('メールアドレス').fill('seeker@demo.example');
	await counter.getByRole('button', { name: '登録する' }).click();
	await expect(counter.getByText('生年月日を、年・月・日の数字で').first()).toBeVisible();
	await counter.getByLabel('生まれた日').fill('28');
	await counter.getByRole('button', { name: '登録する' }).click();
	await expect(counter.getByText('もう登録されています').first()).toBeVisible();
	await counter.getByLabel('メールアドレス').fill(email);
	await counter.getByRole('button', { name: '登録する' }).click();
	await expect(counter.getByText(/求職番号は 13010-\d{8} です/)).toBeVisible();
	await expect(
		counter.getByRole('img', { name: 'マイページ開設の画面の二次元バーコード' })
	).toBeVisible();

	await home.goto('/open-account');
	await home.getByRole('checkbox', { name: '同意します' }).check();
	await next(home);
	await home.getByLabel('メールアドレス').fill(email);
	await home.getByLabel('生まれた年').fill('1988');
	await home.getByLabel('生まれた月').fill('2');
	await home.getByLabel('生まれた日').fill('28');
	await next(home);
	const mail = await mailOf(home, email, 'パスワード登録申込受付通知');
	await home.getByLabel('認証キー').fill(keyIn(mail));
	await home.getByLabel(/^パスワード/).fill(PASSWORD);
	await home.getByRole('button', { name: '登録する' }).click();
	await expect(home.getByRole('heading', { level: 1 })).toHaveText('パスワード登録が完了しました');
});

test('two tabs on one step: both texts are shown, and the chosen one is kept', async ({
	windowOf,
	service
}) => {
	const person = await aSeeker(service);
	const [one, other] = [await windowOf(person), await windowOf(person)];
	const duties = (page: Page) => page.locator('[name="jobs.0.duties"]');
	for (const page of [one, other]) {
		await page.goto('/seeker/registration/career');
		await isLive(page);
	}

	await duties(one).fill('はじめの画面');
	await expect(one.getByText('入力を保存しました')).toBeVisible();
	await duties(other).fill('もうひとつの画面');
	await expect(other.getByText('別の画面で先に保存されていました')).toBeVisible();
	await expect(other.getByRole('alert')).toContainText('はじめの画面');
	await expect(other.getByRole('alert')).toContainText('もうひとつの画面');
	await other.getByRole('button', { name: 'この画面の内容で保存する' }).click();
	await expect(other.getByText('入力を保存しました')).toBeVisible();

	await one.reload();
	await expect(duties(one)).toHaveValue('もうひとつの画面');
});

test('CLK-3 in the last month one form prolongs the registration, and the office hears of it', async ({
	windowOf,
	service
}) => {
	const today = new Date(Date.now() + 9 * 3_600_000);
	const monthEnd = (ahead: number) =>
		new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + 1 + ahead, 0))
			.toISOString()
			.slice(0, 10);
	const person = await aSeeker(service);
	await service.db
		.update(seekers)
		.set({ validUntil: monthEnd(0), name: '相談 花子' })
		.where(eq(seekers.accountId, person.id));
	const officer = await demoPerson(service, 'office@demo.example');
	const [page, office] = [await windowOf(person, phone), await windowOf(officer)];
	await office.goto('/office');
	await isLive(office);

	await page.goto('/seeker/profile');
	await page.getByRole('button', { name: '申し込んで延ばす' }).click();

	await expect(page.getByText('を申し込んでいます。')).toBeVisible();
	await expect(office.getByRole('region', { name: 'オンライン相談の申込み' })).toContainText(
		'相談 花子 さん'
	);
	const [stored] = await service.db.select().from(seekers).where(eq(seekers.accountId, person.id));
	expect(stored?.validUntil).toBe(monthEnd(1));
});

test('an online registrant is told what stands before being sent postings, until the office has looked', async ({
	windowOf,
	service
}) => {
	const person = await service.seeker('千葉 あかり', {
		registrationClass: 'online',
		validUntil: '2099-12-31'
	});
	const page = await windowOf(person);
	await page.goto('/seeker/recommendations');
	await isLive(page);
	await expect(
		page.getByText('ハローワークが登録を確かめると、紹介を受けられます。')
	).toBeVisible();
	await expect(page.getByRole('link', { name: '求人を探す' })).toBeVisible();

	const officer = await service.officer();
	const actor = { db: service.db, now: service.now, actor: officer };
	await openSeeker(actor, { number: await numberOf(service, person), reason: 'counter' });
	const { seal } = await readOpenRegistration(actor);
	await confirmRegistration(actor, { seen: seal });

	await expect(page.getByText('紹介できる求人を、ハローワークが探しています。')).toBeVisible();
});

test('on the last day of a registration the office is told so in words', async ({
	windowOf,
	service
}) => {
	const officer = await anOffice(service);
	await service.seeker('千葉 あかり', { officeId: officer.officeId, validUntil: today() });
	const office = await windowOf(officer);

	await office.goto('/office');

	await expect(office.getByRole('heading', { level: 1 })).toContainText('（早い方はきょうまで）');
});
