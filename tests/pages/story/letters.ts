import type { Page } from '@playwright/test';
import { openPaper } from '../../rules/letters/open-paper.ts';
import { expect } from '../../support/windows.ts';

export async function letters(seeker: Page, employer: Page) {
	const own = await paper(seeker, '紹介状（本人控え）');
	expect(own.text).toContain('髙橋美咲');
	await paper(seeker, '紹介状・選考結果通知');
	await paper(seeker, '紹介・応募時の求人票');
	await employer.getByRole('link', { name: '髙橋 美咲 さん', exact: true }).click();
	const slip = await paper(employer, '紹介状を表示');
	expect(slip.text).toContain('髙橋美咲');
	await paper(employer, '紹介・応募時の求人票');

	const code = /確認コード((?:[0-9A-Z]{4}-){2}[0-9A-Z]{4})/.exec(own.text)?.[1];
	expect(own.text).toContain(`確認コード${code}`);
	const anyone = await seeker.context().browser()!.newPage();
	await anyone.goto(`/verify/${code}`);
	await expect(anyone.getByText('有効', { exact: true }).first()).toBeVisible();
	await expect(anyone.getByRole('main')).toContainText('東都公共職業安定所');
	await expect(anyone.getByRole('main')).not.toContainText(/髙橋|美咲|介護|ハローワークケア/);
	await anyone.goto(`/result/${code}`);
	await expect(anyone).toHaveURL(/\/sign-in\?next=%2Femployer%2Fresult%2F/);
	await anyone.close();
}

export async function paper(page: Page, name: string) {
	const href = await page.getByRole('link', { name }).first().getAttribute('href');
	const answer = await page.request.get(href ?? '');
	expect(answer.headers()['content-type']).toBe('application/pdf');
	const bytes = await answer.body();
	expect(bytes.subarray(0, 4).toString()).toBe('%PDF');
	const { text, close } = await openPaper(new Uint8Array(bytes));
	await close();
	return { text };
}
