import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

/** What pages are asked for by their width alone: whatever is pressed is large enough. */
const TARGET_SIZE = 'target-size';

/** Everything that holds at the width it has now. */
export async function isAccessible(page: Page) {
	await expect.soft(page.locator('h1')).toHaveCount(1);
	await expect.soft(page).toHaveTitle(/しごとマイページ/);
	await expect.soft(page.locator('html')).toHaveAttribute('lang', 'ja');
	await hasNoViolations(page, { rules: { [TARGET_SIZE]: { enabled: true } } });
	await flows(page);
}

/** The same, and nothing scrolls sideways on the narrowest phone. */
export async function isAccessibleNarrow(page: Page) {
	await isAccessible(page);
	await page.setViewportSize({ width: 320, height: 844 });
	await flows(page);
	await page.setViewportSize({ width: 390, height: 844 });
}

/** What the width changes: what is pressed is large enough, and nothing scrolls sideways. */
export async function fitsAt(page: Page, width: number) {
	await page.setViewportSize({ width, height: 844 });
	await flows(page);
	await hasNoViolations(page, { runOnly: [TARGET_SIZE] });
}

/** A part of the page is accessible, and at none of these widths does the page scroll sideways. */
export async function isFine(page: Page, part: string, ...widths: number[]) {
	await hasNoViolations(page, {}, part);
	for (const width of widths.toReversed()) {
		await page.setViewportSize({ width, height: 844 });
		await flows(page);
	}
}

async function flows(page: Page) {
	const drawn = await page.evaluate(() => document.documentElement.scrollWidth);
	const width = page.viewportSize()?.width ?? 0;
	expect.soft(drawn, `${page.url()} at ${width} px`).toBeLessThanOrEqual(width);
}

/** A page reads the rules once, half a megabyte of them, however often it is asked; and tells only what it breaks. */
async function hasNoViolations(page: Page, options: axe.RunOptions, part = 'html') {
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
	const told = await page.evaluate(
		async ([part, options]) => {
			const rules = (window as unknown as { axe: typeof axe }).axe;
			const { violations } = await rules.run(part, { ...options, resultTypes: ['violations'] });
			return violations.map(({ id, nodes }) => ({
				id,
				where: nodes.map(({ target }) => target.join(' '))
			}));
		},
		[part, options] as const
	);
	expect.soft(told, page.url()).toEqual([]);
}
