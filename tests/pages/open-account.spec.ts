import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { hashPassword } from '#lib/accounts/server/passwords.ts';
import { accounts } from '#lib/accounts/server/schema.ts';
import { keyIn } from '../support/mailbox.ts';
import { mailOf } from '../support/mail-page.ts';
import { aSeeker } from '../support/on-pages.ts';
import { expect, test, type Service } from '../support/windows.ts';

const PASSWORD = 'Hinata-3bann';

/** Registered at the counter, with an address and without a password. */
async function newcomer(service: Service) {
	const { id } = await aSeeker(service);
	const [account] = await service.db
		.update(accounts)
		.set({ passwordHash: null })
		.where(eq(accounts.id, id))
		.returning();
	return account?.email ?? '';
}

for (const javaScriptEnabled of [true, false])
	test(`a seeker opens an account in six steps ${javaScriptEnabled ? 'on a phone' : 'without scripts'}`, async ({
		windowOf,
		service
	}) => {
		const email = await newcomer(service);
		const page = await windowOf(undefined, {
			...{ javaScriptEnabled, viewport: { width: 390, height: 844 } }
		});

		await page.goto('/sign-in');
		await page.getByRole('link', { name: '求職者マイページ開設（パスワード登録）' }).click();
		await agrees(page);
		await tellsWho(page, email);
		await expect(page.getByText('「パスワード登録申込受付通知」が届きます。')).toBeVisible();

		const mail = await mailOf(page, email, 'パスワード登録申込受付通知');
		await page.getByLabel('認証キー').fill(keyIn(mail));
		await page.getByLabel(/^パスワード/).fill('Password1!');
		await page.getByRole('button', { name: '登録する' }).click();
		await expect(page.getByText('世の中に知られてしまったパスワードか').first()).toBeVisible();
		await page.getByLabel(/^パスワード/).fill(PASSWORD);
		await page.getByRole('button', { name: '登録する' }).click();

		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			'パスワード登録が完了しました'
		);
		await page.getByRole('link', { name: 'ログイン画面へ進む' }).click();
		await signsIn(page, email, PASSWORD);
		await expect(page).toHaveURL(/\/seeker$/);
	});

async function agrees(page: Page) {
	await page.getByRole('button', { name: '次へ進む' }).click();
	await expect(page.getByText('「同意します」にチェックを入れてください。').first()).toBeVisible();
	await page.getByText('プライバシーポリシーを読む').click();
	await expect(page.getByText('集める情報')).toBeVisible();
	await page.getByRole('checkbox', { name: '同意します' }).check();
	await page.getByRole('button', { name: '次へ進む' }).click();
}

async function tellsWho(page: Page, email: string, year = '１９９９') {
	await page.getByLabel('メールアドレス').fill(email);
	await page.getByLabel('生まれた年').fill(year);
	await page.getByLabel('生まれた月').fill('13');
	await page.getByLabel('生まれた日').fill('1');
	await page.getByRole('button', { name: '次へ進む' }).click();
	await expect(page.getByText('生年月日を、年・月・日の数字で').first()).toBeVisible();
	await expect(page.getByLabel('メールアドレス')).toHaveValue(email);
	await page.getByLabel('生まれた月').fill('4');
	await page.getByRole('button', { name: '次へ進む' }).click();
}

async function signsIn(page: Page, email: string, password: string) {
	await page.getByLabel('メールアドレス').fill(email);
	await page.getByLabel(/^パスワード/).fill(password);
	await page.getByRole('button', { name: 'ログイン', exact: true }).click();
}

test('a wrong birth date is answered like a right one, and nothing is mailed', async ({
	windowOf,
	service
}) => {
	const email = await newcomer(service);
	const seen = [];
	for (const year of ['1999', '1998']) {
		const page = await windowOf();
		await page.goto('/open-account');
		await agrees(page);
		await tellsWho(page, email, year);
		await page.getByLabel('認証キー').fill('000000');
		await page.getByLabel(/^パスワード/).fill(PASSWORD);
		await page.getByRole('button', { name: '登録する' }).click();
		await expect(page.getByText('入力した数字が違うか').first()).toBeVisible();
		seen.push((await page.getByRole('main').innerText()).replace(/あと\d+分|\d+:\d+まで/g, ''));
	}
	expect(seen[1]).toBe(seen[0]);
	const page = await windowOf();
	await mailOf(page, email, 'パスワード登録申込受付通知');
	await page.goto('/outgoing-mail');
	await expect(page.getByRole('article').filter({ hasText: email })).toHaveCount(1);
});

test('the link of the mail opens the page with the key on another device; a used one says so', async ({
	windowOf,
	service
}) => {
	const person = await aSeeker(service);
	const [account] = await service.db.select().from(accounts).where(eq(accounts.id, person.id));
	const email = account?.email ?? '';
	const [signedIn, page] = [await windowOf(person), await windowOf()];
	await signedIn.goto('/seeker');

	await page.goto('/sign-in');
	await page.getByRole('link', { name: 'パスワードを忘れた' }).click();
	await page.waitForLoadState('networkidle');
	await page.getByLabel('メールアドレス').fill(email);
	await page.getByRole('button', { name: '次へ進む' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'新しいパスワードを決めてください'
	);

	const mail = await mailOf(page, email, 'パスワード再登録申込受付通知');
	const link = /\/forgotten-password\/new\?\S+&key=\d{6}/.exec(mail)?.[0] ?? '';
	await page.goto(link);
	await expect(page.getByLabel('認証キー')).toHaveValue(keyIn(mail));
	await page.getByLabel(/^パスワード/).fill(PASSWORD);
	await page.getByRole('button', { name: '登録する' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'新しいパスワードを登録しました'
	);

	await expect(signedIn).toHaveURL(/\/sign-in/);
	await page.goto(link);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'この認証キーは、もう使えません'
	);
	await page.goto('/sign-in');
	await signsIn(page, email, PASSWORD);
	await expect(page).toHaveURL(/\/seeker$/);
});

test('who asks for it signs in with a code, and a remembered device without', async ({
	windowOf,
	service
}) => {
	const person = await aSeeker(service);
	const [account] = await service.db
		.update(accounts)
		.set({ asksForCode: true, passwordHash: await hashPassword('Mypage-2026') })
		.where(eq(accounts.id, person.id))
		.returning();
	const email = account?.email ?? '';
	const page = await windowOf();

	await page.goto('/sign-in?next=/seeker/profile');
	await page.getByRole('checkbox', { name: /30日間ワンタイムパスワードを省く/ }).check();
	await signsIn(page, email, 'Mypage-2026');
	await expect(page.getByRole('checkbox', { name: /30日間/ })).toBeChecked();
	const mail = await mailOf(page, email, 'ワンタイムパスワードのお知らせ');
	await page.getByLabel(/^ワンタイムパスワード/).fill(keyIn(mail));
	await page.getByRole('button', { name: 'ログイン', exact: true }).click();
	await expect(page).toHaveURL(/\/seeker\/profile$/);

	await page.request.post('/sign-out', { headers: { origin: new URL(page.url()).origin } });
	await page.goto('/sign-in');
	await signsIn(page, email, 'Mypage-2026');
	await expect(page).toHaveURL(/\/seeker$/);
});
