import { aSeeker } from '../support/on-pages.ts';
import { HEADER_BYTES, headerBytes } from '../support/header-bytes.ts';
import { expect, test } from '../support/windows.ts';

const long = '%E4%BB%8B'.repeat(1500);

test('however long the address that is asked for, a proxy can pass on the answer', async ({
	windowOf,
	service
}) => {
	const addresses = [
		...[`/seeker/search?q=${long}`, `/seeker/search/?q=${long}`, `/seeker/postings/${long}`],
		...[`/sign-in?next=${long}`, `/sign-in/?next=${long}`, `/result/${long}`, `/help/?${long}`],
		...[`/seeker/consent?next=/seeker/search?q=${long}`, `/verify/${long}`, `/${long}`]
	];
	for (const person of [undefined, await aSeeker(service)]) {
		const { request } = await windowOf(person);
		for (const address of addresses) {
			const answer = await request.get(address, { maxRedirects: 0 });
			const what = `${address.slice(0, 40)} for ${person ? 'a seeker' : 'a visitor'}`;
			expect.soft(headerBytes(answer.headersArray()), what).toBeLessThan(HEADER_BYTES);
			expect.soft(answer.status(), what).toBeLessThan(500);
		}
	}
});

test('who follows a search of many words comes to that very search once signed in', async ({
	windowOf
}) => {
	const search = `/seeker/search?q=${encodeURIComponent('介護職員初任者研修 '.repeat(20).trim())}`;
	expect(search.length).toBeGreaterThan(1600);
	const page = await windowOf();
	await page.goto(search, { waitUntil: 'commit' });
	await page.waitForURL((url) => url.pathname === '/sign-in');
	await page.getByLabel('メールアドレス').fill('seeker@demo.example');
	await page.getByLabel('パスワード', { exact: true }).fill('Mypage-2026');
	await page.getByRole('button', { name: 'ログイン', exact: true }).click();

	await expect(page).toHaveURL(search);
});
