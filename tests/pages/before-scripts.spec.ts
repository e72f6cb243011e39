import type { Page } from '@playwright/test';
import { addressOf, pages, thingsOf, type Who } from '../support/every-page.ts';
import { aPdf } from '../support/files.ts';
import { apply, aRecommendedPosting, aSeeker, MOTIVATION } from '../support/on-pages.ts';
import { expect, hasBegun, test } from '../support/windows.ts';

test.describe.configure({ mode: 'parallel' });

/** On an old phone a page is seen, and written on, long before its scripts have come. */
const slow = { viewport: { width: 390, height: 844 }, serviceWorkers: 'block' } as const;

/** Opens a page whose scripts come when it is said. */
async function beforeScripts(page: Page, address: string) {
	let come = () => {};
	const coming = new Promise<void>((resolve) => (come = resolve));
	await page.route('**/_app/immutable/**/*.js', (route) => coming.then(() => route.continue()));
	await page.goto(address, { waitUntil: 'commit' });
	await page.locator('main').waitFor();
	return async () => {
		come();
		await hasBegun(page);
		await page.unrouteAll({ behavior: 'wait' });
	};
}

test('an application that is written before the scripts have come is counted and saved as a draft', async ({
	windowOf,
	service
}) => {
	const { seeker, posting } = await aRecommendedPosting(service, '相馬 ゆかり');
	const page = await windowOf(seeker, slow);
	const scriptsCome = await beforeScripts(page, `/seeker/postings/${posting.number}/apply`);
	await page.getByLabel('志望動機').fill(MOTIVATION);
	await page.getByLabel('備考').fill('朝は9時から働けます。');
	await page.getByRole('checkbox').check();
	await scriptsCome();

	await expect(page.getByText('下書きを保存しました')).toBeVisible();
	await expect(page.getByLabel('志望動機')).toHaveValue(MOTIVATION);
	await expect(page.getByText(`${MOTIVATION.length}／`)).toBeVisible();
	await expect(page.getByRole('checkbox')).toBeChecked();
	await page.reload();
	await expect(page.getByLabel('志望動機')).toHaveValue(MOTIVATION);
	await expect(page.getByLabel('備考')).toHaveValue('朝は9時から働けます。');
});

test('a document that is chosen before the scripts have come goes with its kind', async ({
	windowOf,
	service
}) => {
	const { seeker, posting } = await aRecommendedPosting(service, '相馬 ゆかり');
	const page = await windowOf(seeker, slow);
	const scriptsCome = await beforeScripts(page, `/seeker/postings/${posting.number}/apply`);
	await page.getByLabel('書類の種類').selectOption('職務経歴書');
	const buffer = Buffer.from(await aPdf());
	await page
		.getByLabel('ファイル', { exact: true })
		.setInputFiles({ name: 'まとめ.pdf', mimeType: 'application/pdf', buffer });
	await scriptsCome();

	await expect(page.getByRole('button', { name: 'まとめ.pdfを外す' })).toBeVisible();
	await page.reload();
	await expect(page.getByRole('listitem').filter({ hasText: 'まとめ.pdf' })).toContainText(
		'職務経歴書'
	);
});

test('a step of the registration keeps what was typed, ticked and chosen before, and saves it', async ({
	windowOf,
	service
}) => {
	const page = await windowOf(await aSeeker(service), slow);
	const scriptsCome = await beforeScripts(page, '/seeker/registration/work');
	const occupation = page.getByRole('textbox', { name: /^職種/ }).first();
	await occupation.fill('介護職員');
	await page.getByLabel('分野').first().selectOption({ index: 3 });
	await page.getByRole('checkbox', { name: 'パート', exact: true }).check();
	await page.getByRole('checkbox', { name: '土日に休みたい' }).check();
	await page.getByRole('radio', { name: 'しない' }).first().check();
	await page.getByLabel('働き方について').fill('子どもの送り迎えがあります。');
	const chosen = await page.getByLabel('分野').first().inputValue();
	await scriptsCome();

	const isKept = async () => {
		await expect(occupation).toHaveValue('介護職員');
		await expect(page.getByLabel('分野').first()).toHaveValue(chosen);
		await expect(page.getByRole('checkbox', { name: 'パート', exact: true })).toBeChecked();
		await expect(page.getByRole('checkbox', { name: '土日に休みたい' })).toBeChecked();
		await expect(page.getByRole('radio', { name: 'しない' }).first()).toBeChecked();
		await expect(page.getByLabel('働き方について')).toHaveValue('子どもの送り迎えがあります。');
	};
	await expect(page.getByText('入力を保存しました')).toBeVisible();
	await isKept();
	await page.reload();
	await isKept();
});

test('words that were kept on this device and those typed before the scripts have come both stand in the box', async ({
	windowOf,
	service
}) => {
	const { seeker, posting } = await aRecommendedPosting(service, '相馬 ゆかり');
	const page = await windowOf(seeker, slow);
	await apply(page, posting.number);
	await page.goto('/seeker/messages');
	await page.getByRole('link', { name: /株式会社ハローワークケア/ }).click();
	const box = page.getByLabel('メッセージ', { exact: true });
	await hasBegun(page);
	await box.fill('見学はできますか。');
	const scriptsCome = await beforeScripts(page, page.url());
	await box.fill('来週なら、いつでも。');
	await scriptsCome();

	await expect(box).toHaveValue('見学はできますか。\n来週なら、いつでも。');
	await page.reload();
	await expect(box).toHaveValue('見学はできますか。\n来週なら、いつでも。');
});

test('what is asked of a search before the scripts have come is asked once they have', async ({
	windowOf,
	service
}) => {
	const page = await windowOf(await aSeeker(service), {
		...slow,
		viewport: { width: 1280, height: 900 }
	});
	const scriptsCome = await beforeScripts(page, '/seeker/search');
	await page.getByLabel('どんな仕事を探しますか').fill('介護');
	await page.getByLabel('どんな仕事を探しますか').blur();
	await page
		.getByRole('checkbox', { name: /^パート/ })
		.first()
		.check();
	await page.getByLabel('いくらから').selectOption({ index: 2 });
	await page.getByLabel('並び順').selectOption({ index: 1 });
	await scriptsCome();

	await expect
		.poll(() => [...new URL(page.url()).searchParams.keys()])
		.toEqual(expect.arrayContaining(['q', 'form', 'wage', 'sort']));
	await expect(page.getByLabel('どんな仕事を探しますか')).toHaveValue('介護');
	await expect(page.getByRole('checkbox', { name: /^パート/ }).first()).toBeChecked();
});

test('a page on which nothing was done does nothing by itself', async ({ windowOf, service }) => {
	const { seeker, posting } = await aRecommendedPosting(service, '相馬 ゆかり');
	const page = await windowOf(seeker, slow);
	const sent: string[] = [];
	page.on('request', (request) => {
		const { pathname } = new URL(request.url());
		if (request.method() === 'POST' || pathname.endsWith('__data.json')) sent.push(pathname);
	});
	for (const address of [
		'/seeker/search?kind=part&wage=200000',
		'/seeker/registration/work',
		'/seeker/registration/basics',
		`/seeker/postings/${posting.number}/apply`
	]) {
		await page.goto(address);
		await hasBegun(page);
		await page.waitForLoadState('networkidle');
	}
	expect(sent).toEqual([]);
});

for (const who of ['visitor', 'seeker', 'employer', 'officer'] as const)
	test(`no page of the ${who} loses what was done to its fields before its scripts have come`, async ({
		windowOf,
		service
	}) => {
		test.setTimeout(480_000);
		const things = await thingsOf(service);
		const page = await windowOf(who === 'visitor' ? undefined : things.people[who], slow);
		for (const route of routesOf(who)) {
			const address = addressOf(route, who, things);
			if (!hasForm(await (await page.request.get(address)).text())) continue;
			const scriptsCome = await beforeScripts(page, address);
			const done = await page.evaluate(changeEverything);
			await scriptsCome();
			const lost = await page.evaluate(whatIsLost);
			expect.soft(lost, `${route}, ${done} fields`).toEqual([]);
		}
	});

/** One page has no scripts at all. */
const routesOf = (who: Who) =>
	Object.keys(pages).filter((route) => pages[route] === who && route !== '/offline');

const hasForm = (html: string) => /<form[^>]+method="post"/i.test(html.split('<main')[1] ?? '');

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
type Done = { field: Field; name: string; value: string; checked: boolean };

/** In the page: does something to each field of each form that is sent, as a person would; says to how many. */
function changeEverything() {
	const fields = [
		...document.querySelectorAll<Field>('main form[method=post i] :is(input, select, textarea)')
	].filter(
		(field) =>
			!field.disabled && !['hidden', 'file'].includes(field.type) && field.checkVisibility()
	);
	for (const field of fields) {
		if (field.type === 'checkbox' || field.type === 'radio') field.click();
		else if (field instanceof HTMLSelectElement) field.selectedIndex = field.options.length - 1;
		else if (field.type === 'date') field.value = '2030-01-02';
		else if (field.type === 'datetime-local') field.value = '2030-01-02T10:00';
		else field.value += field.inputMode === 'numeric' ? '7' : 'あ';
		field.dispatchEvent(new Event('input', { bubbles: true }));
		field.dispatchEvent(new Event('change', { bubbles: true }));
	}
	const done = fields.map((field) => ({
		field,
		name: field.name,
		value: field.value,
		checked: 'checked' in field && field.checked
	}));
	Object.assign(window, { done });
	return done.length;
}

/** In the page: the fields that are still there and hold something else. */
const whatIsLost = () =>
	(window as unknown as { done: Done[] }).done
		.filter(
			({ field, value, checked }) =>
				field.isConnected &&
				(field.value !== value || ('checked' in field && field.checked) !== checked)
		)
		.map(({ name, value, field }) => `${name}: ${field.value} instead of ${value}`);
