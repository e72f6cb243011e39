import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { officers } from '#lib/offices/server/schema.ts';
import { isAccessibleNarrow } from '../support/accessible.ts';
import { anOffice } from '../support/bookings.ts';
import { mailOf } from '../support/mail-page.ts';
import { keyIn } from '../support/mailbox.ts';
import { aSeeker, numberOf } from '../support/on-pages.ts';
import { expect, isLive, test, withPassword } from '../support/windows.ts';

const NEW = 'Hinata-3bann';
const phone = { viewport: { width: 390, height: 844 } };

/** Opens somebody's record, and the form for who cannot read the registered mail. */
async function opensForm(office: Page, number: string) {
	await office.goto(`/office/seekers/${number}`);
	await office.getByRole('radio', { name: '窓口での相談' }).check();
	await office.getByRole('button', { name: /さんを開く$/ }).click();
	await office.getByText('登録したメールを読めない方の手続き').click();
}

for (const javaScriptEnabled of [true, false])
	test(`somebody without a mailbox is let in again at the counter${javaScriptEnabled ? '' : ', without scripts'}`, async ({
		windowOf,
		service
	}) => {
		const person = await aSeeker(service, '髙橋 美咲');
		const old = await withPassword(service, person);
		const officer = await anOffice(service);
		const email = `new-${crypto.randomUUID()}@test.example`;
		const home = await windowOf(undefined, { ...phone, javaScriptEnabled });
		const office = await windowOf(officer, { javaScriptEnabled });
		const tablet = await windowOf(person, phone);
		await tablet.goto('/seeker');
		await isLive(tablet);

		// At home: what to bring, and where to.
		await home.goto('/sign-in');
		await home.getByRole('link', { name: /パスワードを忘れた/ }).click();
		await home.getByRole('link', { name: '登録したメールアドレスを使えない方' }).click();
		await home.getByLabel('都道府県').selectOption('東京都');
		await home.getByRole('button', { name: '表示する' }).click();
		await expect(home.getByText(`ハローワーク${officer.number}`, { exact: true })).toBeVisible();
		if (javaScriptEnabled) await isAccessibleNarrow(home);

		// At the counter: nothing is ticked, then everything.
		await opensForm(office, await numberOf(service, person));
		if (javaScriptEnabled) await isLive(office);
		await office.getByRole('button', { name: '手続きをはじめる' }).click();
		await expect(office.getByText('3か所を直してください')).toBeVisible();
		await office.getByRole('radio', { name: '運転免許証・運転経歴証明書' }).check();
		await office.getByRole('checkbox', { name: /氏名と生年月日が登録と合う/ }).check();
		await office.getByLabel('新しいメールアドレス').fill('seeker@demo.example');
		await office.getByRole('button', { name: '手続きをはじめる' }).click();
		await expect(office.getByText('もう登録されています').first()).toBeVisible();
		await expect(office.getByRole('radio', { name: '運転免許証・運転経歴証明書' })).toBeChecked();
		await office.getByLabel('新しいメールアドレス').fill(email);
		await office.getByRole('button', { name: '手続きをはじめる' }).click();
		await expect(office.getByText('ご本人の登録を待っています')).toBeVisible();
		await expect(office.getByText('（本人確認：運転免許証')).toBeVisible();
		if (javaScriptEnabled) await isAccessibleNarrow(office);

		// The device at home hears of it, and nothing has changed.
		await expect(tablet.getByText('メールアドレスの変更をはじめました').first()).toBeAttached();

		// The mail is read on the spot.
		const mail = await mailOf(home, email, '新しいメールアドレスの認証キー');
		const link = /\/forgotten-password\/recover\S+/.exec(mail)?.[0] ?? '';
		await home.goto(link);
		if (javaScriptEnabled) await isAccessibleNarrow(home);
		await home.getByLabel('認証キー').fill('000000');
		await home.getByLabel(/^パスワード/).fill(NEW);
		await home.getByRole('button', { name: '登録する' }).click();
		await expect(home.getByText('入力した数字が違うか、もう使えません。').first()).toBeVisible();
		await home.getByLabel('認証キー').fill(keyIn(mail));
		await home.getByLabel(/^パスワード/).fill(NEW);
		await home.getByRole('button', { name: '登録する' }).click();
		await expect(home.getByRole('heading', { level: 1 })).toHaveText(
			'新しいパスワードを登録しました'
		);
		await expect(tablet.getByText('ログアウトになっています').first()).toBeVisible();
		if (!javaScriptEnabled) await office.reload();
		await expect(office.getByText('ご本人が新しいパスワードを決めました。')).toBeVisible();

		await home.goto(link);
		await expect(home.getByRole('heading', { level: 1 })).toHaveText(
			'この認証キーは、もう使えません'
		);
		await home.goto('/sign-in');
		await home.getByLabel('メールアドレス').fill(email);
		await home.getByLabel('パスワード', { exact: true }).fill(NEW);
		await home.getByRole('button', { name: 'ログイン', exact: true }).click();
		await expect(home).toHaveURL('/seeker');
		expect(await mailOf(home, old, 'メールアドレスを窓口で変更しました')).not.toContain(email);
		await mailOf(home, old, 'メールアドレスの変更を、窓口ではじめました');
	});

test('without a document a second officer lets it go on, live, and the person goes on by the mail', async ({
	windowOf,
	service
}) => {
	const person = await aSeeker(service, '髙橋 美咲');
	await withPassword(service, person);
	const officer = await anOffice(service);
	const colleague = await service.officer('田中');
	const { officeId } = officer;
	await service.db.update(officers).set({ officeId }).where(eq(officers.accountId, colleague.id));
	const email = `new-${crypto.randomUUID()}@test.example`;
	const [office, second] = [await windowOf(officer), await windowOf(colleague)];
	const home = await windowOf(undefined, phone);
	await second.goto('/office/recoveries');
	await isLive(second);
	await expect(second.getByText('確認を待っている手続きは、いまはありません。')).toBeVisible();

	await opensForm(office, await numberOf(service, person));
	await office.getByRole('radio', { name: /^書類なし/ }).check();
	await office.getByRole('checkbox', { name: /氏名と生年月日が登録と合う/ }).check();
	await office.getByLabel('新しいメールアドレス').fill(email);
	await office.getByRole('button', { name: '手続きをはじめる' }).click();
	await expect(office.getByText('もう一人の職員の確認').first()).toBeVisible();
	const begun = await mailOf(home, email, 'メールアドレスの変更を受け付けました');
	const link = /\/forgotten-password\/held\S+/.exec(begun)?.[0] ?? '';
	await home.goto(link);
	await expect(home.getByRole('heading', { level: 1 })).toHaveText('確認を待っています');
	await isAccessibleNarrow(home);

	await office.goto('/office/recoveries');
	await expect(office.getByText('ほかの職員に確かめてもらってください。')).toBeVisible();
	await expect(office.getByRole('button', { name: /進める/ })).toHaveCount(0);
	await expect(second.getByText('本人確認書類を見ていないため')).toBeVisible();
	await isAccessibleNarrow(second);
	await second.getByRole('button', { name: /本人と確かめたので、進める/ }).click();
	await expect(second.getByText('進めました。')).toBeVisible();
	await expect(office.getByText('確認を待っている手続きは、いまはありません。')).toBeVisible();

	await mailOf(home, email, 'メールアドレスの変更を、先に進められます');
	await home.goto(link);
	await home.getByRole('button', { name: '認証キーを送る' }).click();
	await expect(home.getByRole('heading', { level: 1 })).toHaveText(
		'新しいパスワードを決めてください'
	);
});

test('a page for everybody tells nobody whose address is known', async ({ windowOf }) => {
	const page = await windowOf(undefined, phone);
	for (const request of ['', 'x', crypto.randomUUID()]) {
		await page.goto(`/forgotten-password/recover?request=${request}`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			'この認証キーは、もう使えません'
		);
	}
	await page.goto('/forgotten-password/office?prefecture=99');
	await expect(page.getByLabel('都道府県')).toHaveValue('');
});
