import { isNull } from 'drizzle-orm';
import { devices, type Locator, type Page } from '@playwright/test';
import type { PostingContent } from '#lib/postings/fields.ts';
import { fields } from '#lib/conditions/fields.ts';
import { publish } from '#lib/server/events.ts';
import { events } from '#lib/server/schema.ts';
import { isFine } from '../support/accessible.ts';
import { anOpenPosting, aSeeker } from '../support/on-pages.ts';
import { expect, isLive, test as anyTest, type Service } from '../support/windows.ts';

type Says = (content: PostingContent) => PostingContent;
type Search = Awaited<ReturnType<typeof aSearch>>;

/** What is searched is made once for all who look at it; only what somebody mutes is theirs alone. */
const test = anyTest.extend<object, { search: Search }>({
	search: [async ({ service }, use) => use(await aSearch(service)), { scope: 'worker' }]
});
test.describe.configure({ mode: 'parallel' });

/** A word that stands in no other posting, so that tests of other people's postings do not meet. */
const aTrade = () =>
	`見本${Array.from({ length: 4 }, () => 'アイウエオカキクケコサシスセソ'[Math.floor(Math.random() * 15)]).join('')}職人`;

const inTown =
	(title: string, town: string, more: Says = (content) => content): Says =>
	(content) =>
		more({
			...content,
			work: { ...content.work, title },
			workplace: { ...content.workplace, prefecture: '47', town, street: '見本町1-1' }
		});

const remote: Says = (content) => ({
	...content,
	workplace: { ...content.workplace, remote: true }
});

/** Three postings of one trade in Okinawa: two in 石垣市, one of them at home, and one in 宮古島市; and of another trade three that differ in their town alone. */
async function aSearch(service: Service) {
	const [seeker, establishmentId] = await Promise.all([aSeeker(service), service.establishment()]);
	const [trade, twins] = [aTrade(), aTrade()];
	const open = (says: Says) => anOpenPosting(service, establishmentId, says);
	const atHome = await open(inTown(`${trade}（在宅）`, '石垣市', remote));
	const atSite = await open(inTown(trade, '石垣市'));
	const far = await open(inTown(`${trade}見習い`, '宮古島市'));
	for (const town of ['石垣市', '宮古島市', '名護市']) await open(inTown(twins, town));
	return { seeker, trade, twins, atHome, atSite, far, words: encodeURIComponent(trade) };
}

const PHONE = { width: 390, height: 844 };

const total = (page: Page) => page.getByRole('status').filter({ hasText: /^\s*[\d,]+\s*件/ });
const found = (page: Page) => page.getByRole('article');
const query = (page: Page) => new URL(page.url()).searchParams;
const tick = (place: Page | Locator, name: string) =>
	place.getByRole('checkbox', { name: new RegExp(`^${name}`) });
const word = (page: Page) => page.getByLabel('どんな仕事を探しますか');

for (const javaScriptEnabled of [true, false]) {
	test(`a seeker finds a job by words and conditions ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
		windowOf,
		search: { seeker, trade, atHome, atSite }
	}) => {
		const page = await windowOf(seeker, { javaScriptEnabled });
		const apply = async () => {
			if (!javaScriptEnabled) await page.getByRole('button', { name: 'この条件で探す' }).click();
		};
		await page.goto('/seeker/search');

		await word(page).fill(trade);
		await page.getByRole('button', { name: '検索', exact: true }).click();
		await expect(total(page)).toContainText('3件');

		await page.getByLabel('都道府県', { exact: true }).selectOption('47');
		await apply();
		await expect(page.getByRole('link', { name: /^沖縄県\s*を外す$/ })).toBeVisible();
		await page.getByText('市区町村を選ぶ').click();
		await page.getByLabel('石垣市').check();
		await apply();
		await expect(total(page)).toContainText('2件');

		// A page without scripts waits for the numbers, but not long.
		if (javaScriptEnabled) await expect(tick(page, '在宅勤務')).toHaveAccessibleName(/1件/);
		await tick(page, '在宅勤務').check();
		await apply();
		await expect(total(page)).toContainText('1件');
		await expect(found(page)).toContainText(atHome.number);

		await page.getByRole('link', { name: /^在宅勤務\s*を外す$/ }).click();
		await expect(found(page).filter({ hasText: atSite.number })).toBeVisible();
		expect(query(page).getAll('town')).toEqual(['47207']);
		expect(query(page).get('mark')).toBeNull();
	});

	test(`an establishment is muted and shown again ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
		windowOf,
		service,
		search: { words, atSite }
	}) => {
		const page = await windowOf(await aSeeker(service), { javaScriptEnabled });
		await page.goto(`/seeker/search?q=${words}`);

		await found(page)
			.filter({ hasText: atSite.number })
			.getByRole('button', { name: /この事業所の求人を表示しない/ })
			.click();
		await expect(total(page)).toContainText('0件');
		await page.goto('/seeker/search/muted');
		await page.getByRole('button', { name: /元に戻す/ }).click();
		await expect(page.getByText('表示しない事業所は、ありません。')).toBeVisible();
	});
}

test('a pasted 求人番号 leads straight to its posting, with a script and by its address alone', async ({
	windowOf,
	search: { seeker, far }
}) => {
	const page = await windowOf(seeker);
	const wide = far.number.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
	const answer = await page.request.get(`/seeker/search?q=${encodeURIComponent(wide)}`, {
		maxRedirects: 0
	});
	expect(answer.headers().location).toBe(`/seeker/postings/${far.number}`);

	await page.goto('/seeker/search?q=99999-00000000');
	await expect(
		page.getByText('求人番号 99999-00000000 の求人は見つかりませんでした。')
	).toBeVisible();
	await word(page).fill(wide);
	await page.getByRole('button', { name: '検索', exact: true }).click();
	await expect(page).toHaveURL(`/seeker/postings/${far.number}`);
});

test('whoever arrives from another page is not told that nothing has been searched', async ({
	windowOf,
	search: { seeker }
}) => {
	const page = await windowOf(seeker);
	await page.goto('/seeker');
	await isLive(page);
	const menu = page.getByRole('navigation', { name: 'メインメニュー' });
	await menu.getByRole('link', { name: '求人検索' }).click();
	await found(page).first().waitFor();
	expect(await page.getByText('まだ探せていません').count()).toBe(0);
	expect(await page.getByText('探しています').count()).toBe(0);
});

test('back undoes one condition, a reload keeps them, and the table lists the same', async ({
	windowOf,
	search: { seeker, words, atHome }
}) => {
	const page = await windowOf(seeker);
	await page.goto(`/seeker/search?q=${words}`);
	await tick(page, '在宅勤務').check();
	await expect(total(page)).toContainText('1件');

	await page.reload();
	await expect(tick(page, '在宅勤務')).toBeChecked();
	await page.goBack();
	await expect(total(page)).toContainText('3件');
	await expect(tick(page, '在宅勤務')).not.toBeChecked();

	await page.getByRole('link', { name: '表', exact: true }).click();
	await expect(page.getByRole('row')).toHaveCount(4);
	await expect(page.getByRole('table')).toContainText(atHome.title);
	await page.getByLabel('1ページの件数').selectOption('10');
	await expect(page).toHaveURL(/size=10/);
	expect(query(page).get('view')).toBe('table');
});

test('coming back from a posting finds the list where it was left', async ({
	windowOf,
	search: { seeker }
}) => {
	const page = await windowOf(seeker);
	await page.goto('/seeker/search?size=30');
	const link = found(page)
		.nth(12)
		.getByRole('link', { name: /詳細を表示/ });
	await link.scrollIntoViewIfNeeded();
	const left = await page.evaluate(() => scrollY);
	await link.click();
	await expect(page).toHaveURL(/\/seeker\/postings\//);
	await page.goBack();

	await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(left - 50);
});

test('with the keyboard alone: a suggestion is chosen, and conditions are ticked and taken away', async ({
	windowOf,
	search: { seeker, trade }
}) => {
	const page = await windowOf(seeker);
	await page.goto('/seeker/search');
	await expect(word(page)).toHaveRole('combobox');

	await word(page).focus();
	await page.keyboard.type(trade.slice(0, 6));
	const option = page.getByRole('option', { name: trade, exact: true });
	await expect(option).toBeVisible();
	await expect(word(page)).toHaveAttribute('aria-expanded', 'true');
	await page.keyboard.press('Escape');
	await expect(word(page)).toHaveAttribute('aria-expanded', 'false');
	await expect(word(page)).toHaveValue(trade.slice(0, 6));
	await page.keyboard.press('ArrowDown');
	await expect(option).toBeVisible();
	while ((await option.getAttribute('aria-selected')) !== 'true')
		await page.keyboard.press('ArrowDown');
	await expect(word(page)).toHaveAttribute(
		'aria-activedescendant',
		(await option.getAttribute('id')) ?? ''
	);
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(`/seeker/search?job=${encodeURIComponent(trade)}`);

	// A box of the form suggests too, and stays where it is for the next.
	const another = page.getByRole('combobox', { name: 'もうひとつ加える' });
	await another.focus();
	await page.keyboard.type(trade.slice(0, 6));
	await expect(page.getByRole('option').filter({ hasText: `${trade}見習い` })).toBeVisible();
	while (!(await page.getByRole('option', { name: `${trade}見習い`, selected: true }).isVisible()))
		await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect.poll(() => query(page).getAll('job')).toEqual([trade, `${trade}見習い`]);
	await expect(another).toBeFocused();
	await expect(another).toHaveValue('');

	await tick(page, '経験不問').focus();
	await page.keyboard.press('Space');
	await expect(page).toHaveURL(/mark=noExperience/);
	await expect(tick(page, '経験不問')).toBeFocused();
	await page.getByRole('link', { name: /^経験不問\s*を外す$/ }).focus();
	await page.keyboard.press('Enter');
	await expect(page).not.toHaveURL(/mark=/);
	await expect(total(page)).toBeFocused();
});

test('on a phone conditions stand in a sheet that counts along, and back leads out of it', async ({
	windowOf,
	search: { seeker, words }
}) => {
	const page = await windowOf(seeker, { viewport: PHONE, hasTouch: true });
	await page.goto(`/seeker/search?q=${words}`);
	await page.getByRole('link', { name: /条件を変える/ }).click();
	const sheet = page.getByRole('dialog', { name: '条件を変える' });

	await tick(sheet, '在宅勤務').check();
	await expect(sheet.getByRole('button', { name: /1件.*を表示する/ })).toBeVisible();
	await page.goBack();
	await expect(sheet).toBeHidden();
	await expect(total(page)).toContainText('3件');

	await page.getByRole('link', { name: /条件を変える/ }).click();
	await tick(sheet, '在宅勤務').check();
	await sheet.getByRole('button', { name: /1件.*を表示する/ }).click();
	await expect(sheet).toBeHidden();
	await expect(total(page)).toContainText('1件');
	// What is asked for while the sheet is shut is not forgotten.
	await page.getByLabel('並び順').selectOption('deadline');
	await expect(page).toHaveURL(/mark=remote.*sort=deadline/);
});

const A_PHONE = devices['iPhone 13'].userAgent;

test('without JavaScript a phone has the conditions on a page of their own', async ({
	windowOf,
	search: { seeker, words }
}) => {
	const page = await windowOf(seeker, {
		javaScriptEnabled: false,
		viewport: PHONE,
		userAgent: A_PHONE
	});
	await page.goto(`/seeker/search?q=${words}&size=10`);
	await page.getByRole('link', { name: /条件を変える/ }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('条件を変える');
	await tick(page, '在宅勤務').check();
	await page.getByRole('button', { name: 'この条件で探す' }).click();

	await expect(total(page)).toContainText('1件');
	expect(query(page).get('size')).toBe('10');
	// The conditions are not on this page, and go along with other words all the same.
	await page.getByRole('button', { name: '検索', exact: true }).click();
	await expect(total(page)).toContainText('1件');
	expect(query(page).get('mark')).toBe('remote');
});

test('a phone is not sent the conditions before it opens them', async ({
	windowOf,
	search: { seeker, words }
}) => {
	const page = await windowOf(seeker, { viewport: PHONE });
	const controls = async (userAgent: string) => {
		const answer = await page.request.get(`/seeker/search?q=${words}`, {
			headers: { 'user-agent': userAgent }
		});
		return (await answer.text()).match(/<(input|select) [^>]*name="(area|group|mark)"/g) ?? [];
	};
	expect(await controls(A_PHONE)).toEqual([]);
	expect(await controls(devices['Desktop Safari'].userAgent)).not.toEqual([]);
});

test('what only says that it is a phone has the conditions beside the results as well', async ({
	windowOf,
	search: { seeker, words }
}) => {
	const size = { viewport: { width: 1280, height: 900 }, userAgent: A_PHONE };
	const plain = await windowOf(seeker, { ...size, javaScriptEnabled: false });
	await plain.goto(`/seeker/search?q=${words}`);
	await plain.getByRole('link', { name: '条件を選ぶ' }).click();
	await expect(tick(plain, '在宅勤務')).toBeVisible();

	const page = await windowOf(seeker, size);
	await page.goto(`/seeker/search?q=${words}`);
	await tick(page, '在宅勤務').check();
	await expect(total(page)).toContainText('1件');
});

test('near-identical postings of one employer stand behind the first of them', async ({
	windowOf,
	search: { seeker, twins }
}) => {
	const page = await windowOf(seeker);
	await page.goto(`/seeker/search?q=${encodeURIComponent(twins)}`);

	await expect(total(page)).toContainText('3件');
	await expect(found(page)).toHaveCount(1);
	await page.getByText('同じ事業所のよく似た求人 2件').click();
	await expect(found(page).getByRole('listitem').getByRole('link')).toHaveCount(2);
});

test('a posting that opens is told of above the list, which stays as it is until it is asked for', async ({
	windowOf,
	service
}) => {
	const [seeker, establishmentId] = await Promise.all([aSeeker(service), service.establishment()]);
	const trade = aTrade();
	const page = await windowOf(seeker);
	await page.goto(`/seeker/search?q=${encodeURIComponent(trade)}`);
	await expect(total(page)).toContainText('0件');
	await isLive(page);

	const { id: postingId, number } = await anOpenPosting(
		service,
		establishmentId,
		inTown(trade, '石垣市')
	);
	await service.db.transaction((tx) =>
		publish(tx, { type: 'posting.opened', to: [], data: { postingId, number, title: trade } })
	);
	// News has its number, by which it is asked for, a moment after its commit.
	await expect.poll(() => service.db.$count(events, isNull(events.number))).toBe(0);
	// As if the person had been on another page of the browser for a while.
	await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
	await expect(page.getByText('新着の求人が1件あります。')).toBeVisible();
	await expect(total(page)).toContainText('0件');
	await page.getByRole('link', { name: '表示する', exact: true }).click();
	await expect(total(page)).toContainText('1件');
	await expect(page.getByText('新着の求人が1件あります。')).toBeHidden();

	await page.getByLabel('あなたの年齢').pressSequentially('70');
	await expect(page.getByText(/^この条件で\d+件$/)).toBeVisible();
});

test('nothing found names the condition to take away, with how many there are then', async ({
	windowOf,
	search: { seeker, words }
}) => {
	const page = await windowOf(seeker);
	await page.goto(`/seeker/search?q=${words}&area=47&mark=remote&form=partTime`);

	await expect(page.getByText('パート労働者を外すと1件あります。')).toBeVisible();
	await page.getByRole('link', { name: /パート労働者を外す\s*1件/ }).click();
	await expect(total(page)).toContainText('1件');
});

test('an address edited by hand never fails, and says what was left out', async ({
	windowOf,
	search: { seeker }
}) => {
	const page = await windowOf(seeker);
	const broken = [
		`q=${encodeURIComponent('あ'.repeat(60))}&area=99&wage=-1&mark=foo&page=0&size=7&sort=x&view=y`,
		'q=%ff%F0%9F%91%A9&town=abcde&town=13101&town=1310&from=25:00&age=999999999999',
		'area=01&area=02&area=03&area=04&group=99&no=1&no=2&page=99999999',
		`q=${encodeURIComponent("'; drop table postings; -- 👩‍💻 \u202e")}`
	];
	for (const each of broken)
		for (const path of ['/seeker/search', '/seeker/search/conditions']) {
			const answer = await page.request.get(`${path}?${each}`);
			expect.soft(answer.status(), `${path}?${each}`).toBe(200);
		}
	// Refused at every door, because no text that people type has it.
	expect((await page.request.get('/seeker/search?q=%00')).status()).toBe(400);
	await page.goto(`/seeker/search?${broken[0]}`);
	await expect(page.getByText('次の条件は使わずに探しました。')).toBeVisible();
});

test('every condition there is has its place in the form', async ({
	windowOf,
	search: { seeker }
}) => {
	const page = await windowOf(seeker);
	// Some places open only beside what they belong to.
	const answer = await page.request.get(
		'/seeker/search?area=13&town=13101&wage=200000&licence=a&company=b'
	);
	const controls = (await answer.text()).match(/<(input|select)[^>]*>/g) ?? [];
	const offered = controls.map((control) => /\sname="(\w+)"/.exec(control)?.[1]);

	const missing = Object.values(fields)
		.map(({ name }) => name)
		.filter((name) => !offered.includes(name));
	expect(missing).toEqual(['unit']);
});

const LEFT_OUT = 'wage=x&age=y&mark=z&page=9999';

test('conditions beside the results are accessible and fit a wide screen', async ({
	windowOf,
	search: { seeker, words }
}) => {
	const page = await windowOf(seeker);
	await page.goto(`/seeker/search?q=${words}&area=47&mark=remote&form=partTime&wage=200000`);
	await isFine(page, 'main', 1280);
});

test('the table and suggestions are accessible and fit a wide screen', async ({
	windowOf,
	search: { seeker, trade, words }
}) => {
	const page = await windowOf(seeker);
	await page.goto(`/seeker/search?q=${words}&view=table`);
	await word(page).fill(trade.slice(0, 6));
	await expect(page.getByRole('option').first()).toBeVisible();
	await isFine(page, '#search', 1280);
	await isFine(page, 'section', 1280);
});

test('results are accessible on a phone, and fit the smallest as well', async ({
	windowOf,
	search: { seeker, words }
}) => {
	const page = await windowOf(seeker, { viewport: PHONE });
	for (const state of [LEFT_OUT, `q=${words}`, `q=${words}&view=table`]) {
		await page.goto(`/seeker/search?${state}`);
		await isFine(page, 'section', 390, 320);
	}
});

test('suggestions and the sheet are accessible on a phone, and fit the smallest as well', async ({
	windowOf,
	search: { seeker, trade, words }
}) => {
	const page = await windowOf(seeker, { viewport: PHONE });
	await page.goto(`/seeker/search?q=${words}&area=47`);
	await word(page).fill(trade.slice(0, 6));
	await expect(page.getByRole('option').first()).toBeVisible();
	await isFine(page, '#search', 390, 320);
	await page.keyboard.press('Escape');
	await page.getByRole('link', { name: /条件を変える/ }).click();
	const sheet = page.getByRole('dialog', { name: '条件を変える' });
	await sheet.getByText('市区町村を選ぶ').click();
	for (const section of await sheet.locator('details.section > summary').all())
		await section.click();
	await isFine(page, 'dialog', 390, 320);
});
