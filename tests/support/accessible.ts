import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** No page of ours has a frame, so that axe needs no second tab to put its findings together. */
export async function isAccessible(page: Page) {
	await expect.soft(page.locator('h1')).toHaveCount(1);
	await expect.soft(page).toHaveTitle(/しごとマイページ/);
	await expect.soft(page.locator('html')).toHaveAttribute('lang', 'ja');
	const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
	const told = violations.map(({ id, nodes }) => ({
		id,
		where: nodes.map(({ target }) => target.join(' '))
	}));
	expect.soft(told, page.url()).toEqual([]);
}

/** The same, and nothing scrolls sideways on the narrowest phone. */
export async function isAccessibleNarrow(page: Page) {
	await isAccessible(page);
	await page.setViewportSize({ width: 320, height: 700 });
	const width = await page.evaluate(() => document.documentElement.scrollWidth);
	expect.soft(width, page.url()).toBeLessThanOrEqual(320);
	await page.setViewportSize({ width: 390, height: 844 });
}
