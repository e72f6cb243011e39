import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** No page of ours has a frame, so that axe needs no second tab to put its findings together. */
export async function isAccessible(page: Page) {
	await expect.soft(page.locator('h1')).toHaveCount(1);
	await expect.soft(page).toHaveTitle(/しごとマイページ/);
	await expect.soft(page.locator('html')).toHaveAttribute('lang', 'ja');
	await hasNoViolations(page, new AxeBuilder({ page }));
}

/** The same, and nothing scrolls sideways on the narrowest phone. */
export async function isAccessibleNarrow(page: Page) {
	await isAccessible(page);
	await flowsAt(page, 320);
	await page.setViewportSize({ width: 390, height: 844 });
}

/** What the width changes: what is pressed is large enough, and nothing scrolls sideways. */
export async function fitsAt(page: Page, width: number) {
	await flowsAt(page, width);
	await hasNoViolations(page, new AxeBuilder({ page }).withRules(['target-size']));
}

async function flowsAt(page: Page, width: number) {
	await page.setViewportSize({ width, height: 844 });
	const drawn = await page.evaluate(() => document.documentElement.scrollWidth);
	expect.soft(drawn, page.url()).toBeLessThanOrEqual(width);
}

async function hasNoViolations(page: Page, axe: AxeBuilder) {
	const { violations } = await axe.setLegacyMode().analyze();
	const told = violations.map(({ id, nodes }) => ({
		id,
		where: nodes.map(({ target }) => target.join(' '))
	}));
	expect.soft(told, page.url()).toEqual([]);
}
