import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { accounts } from '#lib/accounts/server/schema.ts';
import { recoveryCodes } from '#lib/second-step/server/schema.ts';
import { mailOf } from '../support/mail-page.ts';
import { keyIn } from '../support/mailbox.ts';
import { aSeeker } from '../support/on-pages.ts';
import { expect, test, withPassword, type Service } from '../support/windows.ts';

const PASSWORD = 'Mypage-2026';

async function somebody(service: Service) {
	const person = await aSeeker(service);
	const email = await withPassword(service, person);
	await service.db.update(accounts).set({ asksForCode: true }).where(eq(accounts.id, person.id));
	return { person, email };
}

/** Makes ten, and reads them from the page that shows them this once. */
async function makes(page: Page): Promise<string[]> {
	await page.goto('/settings/sign-in');
	await page.getByRole('link', { name: /^予備コード/ }).click();
	await page.getByLabel(/^いまのパスワード/).fill(PASSWORD);
	await page.getByRole('button', { name: '予備コードを作る' }).click();
	await expect(page.getByText('予備コードを作りました。')).toBeVisible();
	return page
		.getByRole('listitem')
		.filter({ hasText: /^\d{4}-\d{4}-\d{4}$/ })
		.allTextContents();
}

async function entersWith(page: Page, email: string, code: string) {
	await page.goto('/sign-in');
	await page.getByLabel('メールアドレス').fill(email);
	await page.getByLabel('パスワード', { exact: true }).fill(PASSWORD);
	await page.getByRole('button', { name: 'ログイン', exact: true }).click();
	await page.getByLabel(/^ワンタイムパスワード/).fill(code);
	await page.getByRole('button', { name: 'ログイン', exact: true }).click();
}

for (const javaScriptEnabled of [true, false])
	test(`a seeker without a mailbox signs in with a 予備コード, once, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
		windowOf,
		service
	}) => {
		const { person, email } = await somebody(service);
		const page = await windowOf(person, { javaScriptEnabled });

		const [code = '', ...others] = await makes(page);
		expect(others).toHaveLength(9);
		await page.goto('/settings/sign-in/recovery-codes');
		await expect(page.getByText('使える予備コードは、あと10個あります。')).toBeVisible();
		await expect(page.getByText(code)).toHaveCount(0);

		const phone = await windowOf(undefined, { javaScriptEnabled });
		await entersWith(phone, email, code);
		await expect(phone).toHaveURL(/\/seeker$/);
		const again = await windowOf(undefined, { javaScriptEnabled });
		await entersWith(again, email, code.replaceAll('-', ''));
		await expect(again.getByText('もう使えません。').first()).toBeVisible();
		await page.goto('/settings/sign-in');
		await expect(page.getByText('残り9個です')).toBeVisible();
	});

test('they can be copied and printed, and only they are on the paper', async ({
	windowOf,
	service
}) => {
	const { person } = await somebody(service);
	const page = await windowOf(person, { permissions: ['clipboard-read', 'clipboard-write'] });
	const codes = await makes(page);

	await page.getByRole('button', { name: 'コピーする' }).click();
	await expect(page.getByRole('button', { name: 'コピーしました' })).toBeVisible();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(codes.join('\n'));

	await page.emulateMedia({ media: 'print' });
	await expect(page.getByText(codes[0] ?? '')).toBeVisible();
	await expect(page.getByRole('button', { name: '印刷する' })).toBeHidden();
	await expect(page.getByRole('banner')).toBeHidden();
});

/** As if so many others than the first had been used. */
async function useUp({ db }: Service, { id }: { id: string }, many: number) {
	const rows = await db.select().from(recoveryCodes).where(eq(recoveryCodes.accountId, id));
	for (const row of rows.slice(-many))
		await db.delete(recoveryCodes).where(eq(recoveryCodes.id, row.id));
}

test('a wrong password makes none, and few that are left are warned of', async ({
	windowOf,
	service
}) => {
	const { person, email } = await somebody(service);
	const page = await windowOf(person);
	await page.goto('/settings/sign-in/recovery-codes');
	await page.getByLabel(/^いまのパスワード/).fill('Wrong-2026');
	await page.getByRole('button', { name: '予備コードを作る' }).click();
	await expect(page.getByText('いまのパスワードが違います。').first()).toBeVisible();

	const [code = ''] = await makes(page);
	await useUp(service, person, 6);
	const phone = await windowOf();
	await entersWith(phone, email, code);
	await expect(phone).toHaveURL(/\/seeker$/);
	await page.goto('/settings/sign-in/recovery-codes');

	await expect(page.getByText('残りは3個です。')).toBeVisible();
});

test('whoever lost the mailbox moves to another address with a 予備コード', async ({
	windowOf,
	service
}) => {
	const { person } = await somebody(service);
	const page = await windowOf(person);
	const [code = ''] = await makes(page);
	const other = `new-${crypto.randomUUID()}@test.example`;

	await page.goto('/settings/address');
	await page.getByLabel('新しいメールアドレス').fill(other);
	await page.getByLabel(/^いまのパスワード/).fill(PASSWORD);
	await page.getByRole('button', { name: '認証キーを送る' }).click();
	const mail = await mailOf(page, other, 'メールアドレス変更の認証キー');
	await page.getByLabel('新しいアドレスに届いた認証キー').fill(keyIn(mail));
	await page.getByLabel('いまのアドレスに届いた認証キー').fill(code);
	await page.getByRole('button', { name: '変更する' }).click();

	await expect(page.getByText(`メールアドレスを ${other} に変更しました。`)).toBeVisible();
});
