import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { bookings } from '#lib/bookings/server/schema.ts';
import { monthEnd } from '#lib/calendar/tokyo.ts';
import { isAccessibleNarrow } from '../support/accessible.ts';
import { anOffice } from '../support/bookings.ts';
import { today } from '../support/on-pages.ts';
import { expect, isLive, test, type Service } from '../support/windows.ts';

const phone = { viewport: { width: 390, height: 844 } };
const LINK = 'https://meet.example.jp/abc-defg';

/** An office with somebody who registered there online. */
async function anOfficeWith(service: Service, places = 2) {
	const officer = await anOffice(service, { places });
	const { officeId } = officer;
	const online = (name: string) =>
		service.seeker(name, {
			...{ officeId, registrationClass: 'online' as const },
			...{ registeredOn: today(), validUntil: monthEnd(today(), 2) }
		});
	return { officer, misaki: await online('髙橋 美咲'), online };
}

/** As if the time that was booked had come. */
const comes = ({ db }: Service, seekerId: string, minutes = 0) =>
	db
		.update(bookings)
		.set({ startsAt: new Date(Date.now() + minutes * 60_000) })
		.where(eq(bookings.seekerId, seekerId));

const times = (page: Page) => page.getByRole('radio', { name: /^\d\d:\d\d$/ });

/** The last time that is shown: within the hour none is. */
async function choosesTime(page: Page) {
	const day = page.locator('details.slots').nth(1);
	await day.locator('summary').click();
	await day.getByRole('radio').first().check();
}

async function books(page: Page, way: 'ビデオ' | '電話' | '来所') {
	await page.goto('/seeker/booking');
	await page.getByRole('radio', { name: way }).check();
	await choosesTime(page);
	await page.getByRole('button', { name: 'この時間で予約する' }).click();
	await expect(page.getByText('予約しました。')).toBeVisible();
}

test('somebody books a video call, the office sees it come, makes the way in, and confirms in one tap', async ({
	windowOf,
	service
}) => {
	const { officer, misaki } = await anOfficeWith(service);
	const [page, office] = [await windowOf(misaki, phone), await windowOf(officer)];
	await office.goto('/office');
	await isLive(office);

	await page.goto('/seeker');
	await page.getByRole('link', { name: '相談を予約', exact: true }).click();
	await books(page, 'ビデオ');
	await expect(page.getByText('いまは職員が準備しています。')).toBeVisible();
	await isAccessibleNarrow(page);
	await expect(office.getByText('相談（ビデオ）を予約しました。')).toBeAttached();

	// The day has come, and the time is five minutes away.
	await comes(service, misaki.id, 5);
	await office.goto('/office/bookings');
	await isLive(office);
	await office.getByText('ビデオのリンクを入れる').click();
	await office.getByLabel('ビデオ会議のリンク').fill('http://meet.example.jp/abc');
	await office.getByRole('button', { name: 'リンクを保存する' }).click();
	await expect(office.getByText('https:// で始まる、ビデオ会議のリンクを').first()).toBeVisible();
	await office.getByLabel('ビデオ会議のリンク').fill(LINK);
	await page.reload();
	await isLive(page);
	// What somebody chooses while news comes stays chosen.
	await page.getByText('方法・電話番号・伝えておきたいことを変える').click();
	await page.getByRole('radio', { name: '電話' }).check();
	await office.getByRole('button', { name: 'リンクを保存する' }).click();
	const way = page.getByRole('link', { name: 'ビデオの相談に入る' });
	await expect(way).toHaveAttribute('href', LINK);
	await expect(page.getByRole('radio', { name: '電話' })).toBeChecked();
	await expect(way).toHaveAttribute('rel', 'noopener noreferrer');

	await page.goto('/seeker/profile');
	await isLive(page);
	await office.getByRole('button', { name: '髙橋 美咲 さんを開く' }).click();
	await expect(office.getByText('予約した相談（ビデオ）')).toBeVisible();
	await office.setViewportSize({ width: 390, height: 844 });
	await isAccessibleNarrow(office);
	await office.getByRole('button', { name: '登録を確かめ、相談を記録する' }).click();
	await expect(office.getByText('相談を記録しました。')).toBeVisible();
	await expect(page.getByText('利用登録者', { exact: true })).toBeVisible();
	await page.goto('/seeker/booking');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('相談を予約する');
});

for (const javaScriptEnabled of [true, false])
	test(`a booking is made, changed, moved and cancelled ${javaScriptEnabled ? 'on a phone' : 'without scripts'}`, async ({
		windowOf,
		service
	}) => {
		const { misaki } = await anOfficeWith(service);
		const page = await windowOf(misaki, { ...phone, javaScriptEnabled });

		await page.goto('/seeker/booking');
		await page.getByRole('radio', { name: '電話' }).check();
		await page.getByLabel('電話番号').fill('');
		await page.getByLabel('伝えておきたいこと').fill('午前中がよいです。');
		await page.getByRole('button', { name: 'この時間で予約する' }).click();
		await expect(page.getByText('日と時間を選んでください。').first()).toBeVisible();
		await expect(page.getByText('職員が電話をかける番号を').first()).toBeVisible();
		await expect(page.getByLabel('伝えておきたいこと')).toHaveValue('午前中がよいです。');
		await page.getByLabel('電話番号').fill('０９０ー１２３４ー５６７８');
		await choosesTime(page);
		await page.getByRole('button', { name: 'この時間で予約する' }).click();
		await expect(page.getByRole('region', { name: 'いまの予約' })).toContainText(
			'090-1234-5678に電話します。'
		);

		await page.getByText('方法・電話番号・伝えておきたいことを変える').click();
		await page.getByRole('radio', { name: '来所' }).check();
		await page.getByRole('button', { name: '変えた内容を保存する' }).click();
		await expect(page.getByText('本人確認書類（運転免許証')).toBeVisible();

		await page.getByRole('link', { name: '日時を変える' }).click();
		const before = await page
			.getByRole('main')
			.getByText(/いまの予約は/)
			.textContent();
		if (javaScriptEnabled) await isAccessibleNarrow(page);
		await page.locator('details.slots').nth(2).locator('summary').click();
		await page.locator('details.slots').nth(2).getByRole('radio').first().check();
		await page.getByRole('button', { name: 'この時間に変える' }).click();
		await expect(page.getByText('日時を変えました。')).toBeVisible();
		expect(before).not.toContain((await page.locator('.next__body b').first().textContent()) ?? '');
		await page.goto('/seeker');
		await expect(page.getByRole('region', { name: '相談の予約' })).toContainText('窓口で相談');

		await page.goto('/seeker/booking');
		await page.getByText('予約を取り消す').first().click();
		await page.getByRole('button', { name: '予約を取り消す' }).click();
		await expect(page.getByText('予約を取り消しました。')).toBeVisible();
		await expect(times(page).first()).toBeAttached();
	});

test('a time that somebody else took meanwhile is refused, nothing that was written is lost, and it is full for the next', async ({
	windowOf,
	service
}) => {
	const { misaki, online } = await anOfficeWith(service, 1);
	const [one, other] = [
		await windowOf(misaki, phone),
		await windowOf(await online('小野寺 翔'), phone)
	];
	for (const page of [one, other]) {
		await page.goto('/seeker/booking');
		await page.getByRole('radio', { name: '電話' }).check();
		await page.getByLabel('伝えておきたいこと').fill('よろしくお願いします。');
		await choosesTime(page);
	}

	await one.getByRole('button', { name: 'この時間で予約する' }).click();
	await expect(one.getByText('予約しました。')).toBeVisible();
	await other.getByRole('button', { name: 'この時間で予約する' }).click();

	await expect(other.getByText('この時間は、いま埋まりました。').first()).toBeVisible();
	await expect(other.getByLabel('伝えておきたいこと')).toHaveValue('よろしくお願いします。');
	await expect(other.getByText('満席').first()).toBeVisible();
	await isAccessibleNarrow(other);
	// Given up again, it is free again.
	await one.getByText('予約を取り消す').first().click();
	await one.getByRole('button', { name: '予約を取り消す' }).click();
	await expect(one.getByText('予約を取り消しました。')).toBeVisible();
	await other.reload();
	await expect(other.getByText('満席')).toHaveCount(0);
});

test('a day that is being looked at stays open while others book on it', async ({
	windowOf,
	service
}) => {
	const { misaki, online } = await anOfficeWith(service, 1);
	const [page, other] = [await windowOf(misaki), await windowOf(await online('佐藤 光'))];
	await page.clock.install();
	await page.goto('/seeker/booking');
	const day = page.locator('details.slots').nth(1);
	const before = await day.locator('.slots__free').innerText();
	await day.locator('summary').click();
	await expect(day.getByRole('radio').first()).toBeVisible();

	await books(other, '電話');
	await page.clock.fastForward(61_000);

	await expect(day.locator('.slots__free')).not.toHaveText(before);
	await expect(day.getByRole('radio').first()).toBeVisible();
});

test('who does not appear hears so kindly where they are, and chooses another time', async ({
	windowOf,
	service
}) => {
	const { officer, misaki } = await anOfficeWith(service);
	const [page, office] = [await windowOf(misaki, phone), await windowOf(officer)];
	await books(page, '電話');
	await comes(service, misaki.id, -10);
	await page.reload();
	await expect(page.getByText('遅れるときや来られないときは').first()).toBeVisible();
	await isLive(page);

	await office.goto('/office/bookings');
	await isLive(office);
	await office.getByText('そのほか').click();
	await office.getByRole('button', { name: '会えなかった' }).click();
	await expect(office.getByText('予約し直す方法をご本人に知らせました。')).toBeVisible();

	await expect(page.getByText('ご都合が悪くなることは、だれにでもあります。')).toBeVisible();
	await books(page, '来所');
});

test('an office that stops taking bookings says what to do instead, and goes on when it opens again', async ({
	windowOf,
	service
}) => {
	const { officer, misaki } = await anOfficeWith(service);
	const [page, office] = [await windowOf(misaki, phone), await windowOf(officer)];
	await office.goto('/office/bookings');
	await isLive(office);
	await office.locator('summary', { hasText: '受付を変える' }).click();
	await office.getByLabel('30分ごとの人数').fill('たくさん');
	await office.getByRole('button', { name: '受付を変える' }).click();
	await expect(office.getByText('人数を数字で入力してください。').first()).toBeVisible();
	await office.getByLabel('30分ごとの人数').fill('０');
	await office.getByRole('button', { name: '受付を変える' }).click();
	await expect(office.getByText('新しい予約は止めています')).toBeVisible();

	await page.goto('/seeker/booking');
	await expect(page.getByText('いま予約できる時間は、ありません。')).toBeVisible();
	await expect(page.getByText('03-0000-0000')).toBeVisible();
	await isAccessibleNarrow(page);
});

test('a booking that cannot be sent stays on the page, and is sent when the network is back', async ({
	windowOf,
	service
}) => {
	const { misaki } = await anOfficeWith(service);
	const page = await windowOf(misaki, phone);
	await page.goto('/seeker/booking');
	await isLive(page);
	await page.getByRole('radio', { name: '電話' }).check();
	await choosesTime(page);

	await page.context().setOffline(true);
	await page.getByRole('button', { name: 'この時間で予約する' }).click();
	await expect(page.getByText('つながらないため、送れませんでした。')).toBeVisible();
	await page.context().setOffline(false);
	await page.getByRole('button', { name: 'この時間で予約する' }).click();

	await expect(page.getByText('予約しました。')).toBeVisible();
});

test('the file for a calendar says when and where, and not what about or how to get in', async ({
	windowOf,
	service
}) => {
	const { misaki } = await anOfficeWith(service);
	const page = await windowOf(misaki, phone);
	await books(page, 'ビデオ');

	const answer = await page.request.get('/seeker/booking/calendar.ics');

	const text = await answer.text();
	expect(answer.headers()['content-type']).toContain('text/calendar');
	expect(text).toContain('BEGIN:VEVENT');
	expect(text).toContain('BEGIN:VALARM');
	expect(text).toContain('SUMMARY:ハローワーク：ビデオで相談');
	expect(text).not.toContain('登録の確認');
});
