import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { fitsAt, isAccessible } from '../support/accessible.ts';
import { addressOf, pages, thingsOf } from '../support/every-page.ts';
import { HEADER_BYTES, headerBytes } from '../support/header-bytes.ts';
import { expect, test } from '../support/windows.ts';

test('every page is looked at', () => {
	const routes = resolve(import.meta.dirname, '../../src/routes');
	const onDisk = globSync('**/+page{,@}.svelte', { cwd: routes }).map(
		(file) => `/${file.replace(/\/?\+page@?\.svelte$/, '')}`
	);

	expect(Object.keys(pages).toSorted()).toEqual(onDisk.toSorted());
});

/** How wide most of them have the service before them. All rules at once take a second; what a width changes is quick. */
const used = { visitor: 390, seeker: 390, employer: 1280, officer: 1280 };

for (const who of ['visitor', 'seeker', 'employer', 'officer'] as const)
	test(`what the ${who} sees is accessible, and fits at 1280, 390 and 320 px`, async ({
		windowOf,
		service
	}) => {
		test.setTimeout(480_000);
		const things = await thingsOf(service);
		const page = await windowOf(who === 'visitor' ? undefined : things.people[who]);
		if (who === 'officer') await openRecord(page, things.seekerNumber);

		for (const route of Object.keys(pages).filter((route) => pages[route] === who)) {
			await page.setViewportSize({ width: used[who], height: 900 });
			const answer = await page.goto(addressOf(route, who, things));
			expect.soft(answer?.status(), route).toBe(200);
			expect
				.soft(headerBytes((await answer?.headersArray()) ?? []), route)
				.toBeLessThan(HEADER_BYTES);
			await test.step(`${route} at ${used[who]} px`, () => isAccessible(page));
			for (const width of [1280, 390, 320].filter((width) => width !== used[who]))
				await test.step(`${route} at ${width} px`, () => fitsAt(page, width));
		}
	});

async function openRecord(page: Page, number: string) {
	await page.goto(`/office/seekers/${number}`);
	await isAccessible(page);
	await page.getByRole('radio').first().check();
	await page.locator('main').getByRole('button').last().click();
	await expect(page.getByRole('region', { name: 'いま開いている求職者' })).toBeVisible();
}
