import type { Page } from '@playwright/test';
import { apply, aRecommendedPosting, MOTIVATION } from '../support/on-pages.ts';
import { expect, isLive, test } from '../support/windows.ts';

/** What browsers of 2022 (iOS 15.4, Chrome 100) do not have. Runs in the page, before anything of ours. */
function becomeOld() {
	const newer: [object, string[]][] = [
		[URL, ['canParse', 'parse']],
		[Map, ['groupBy']],
		[Object, ['groupBy']],
		[Promise, ['withResolvers', 'try']],
		[Array, ['fromAsync']],
		[AbortSignal, ['timeout', 'any']],
		[String.prototype, ['toWellFormed', 'isWellFormed']],
		[Array.prototype, ['toSorted', 'toReversed', 'toSpliced', 'with']],
		[Set.prototype, ['union', 'difference', 'intersection', 'isSubsetOf']],
		[Element.prototype, ['checkVisibility', 'moveBefore']],
		[HTMLElement.prototype, ['showPopover', 'hidePopover', 'togglePopover']],
		[Crypto.prototype, ['randomUUID']],
		[globalThis, ['structuredClone', 'requestIdleCallback', 'navigation', 'Iterator']]
	];
	for (const [owner, names] of newer) for (const name of names) Reflect.deleteProperty(owner, name);
}

test('on a phone of 2022 home, search, application and conversation work', async ({
	windowOf,
	service
}) => {
	const { seeker, employer, posting } = await aRecommendedPosting(service, '三輪 彩');
	const [mine, theirs] = [await windowOf(seeker), await windowOf(employer)];
	await mine.addInitScript(becomeOld);

	await mine.goto('/seeker');
	await isLive(mine);
	expect(await mine.evaluate(() => 'canParse' in URL || 'groupBy' in Map)).toBe(false);

	await mine.goto('/seeker/search?q=介護');
	await expect(mine.getByRole('heading', { level: 1 })).toBeVisible();
	const words = mine.getByRole('combobox').first();
	await words.fill('介護');
	await expect(mine.getByRole('option').first()).toBeVisible();

	await mine.goto(`/seeker/postings/${posting.number}/apply`);
	await isLive(mine);
	await mine.getByLabel('志望動機').fill(MOTIVATION);
	await expect(mine.getByText('下書きを保存しました')).toBeVisible();

	await apply(mine, posting.number);
	await Promise.all([mine.goto('/seeker/messages'), theirs.goto('/employer/inbox')]);
	await mine.getByRole('link', { name: /株式会社ハローワークケア/ }).click();
	await theirs.getByRole('link', { name: /三輪 彩/ }).click();
	await isLive(mine);
	await write(theirs, '地図は https://example.jp/map をご覧ください。');
	await expect(mine.getByRole('log').getByRole('link', { name: /example\.jp\/map/ })).toBeVisible();
	await write(mine, 'ありがとうございます。');
	await expect(theirs.getByRole('log')).toContainText('ありがとうございます。');
});

async function write(page: Page, words: string) {
	await page.getByLabel('メッセージ', { exact: true }).fill(words);
	await page.getByRole('button', { name: '送信' }).click();
}
