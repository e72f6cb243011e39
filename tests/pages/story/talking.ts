import type { Page } from '@playwright/test';
import { expect } from '../../support/windows.ts';

export async function applicantArrives(applicants: Page, inbox: Page) {
	const first = applicants.getByRole('table', { name: '応募者' }).getByRole('row').nth(1);
	await expect(first).toContainText('髙橋 美咲 さん');
	await expect(first).toContainText('たった今');
	await expect(first).toContainText('書類 1つ');
	await expect(conversation(inbox)).toBeVisible();
}

const conversation = (inbox: Page) =>
	inbox
		.getByRole('region', { name: 'メッセージ一覧' })
		.getByRole('link')
		.filter({ hasText: '髙橋 美咲' });

export async function talk(seeker: Page, inbox: Page) {
	await seeker.getByRole('link', { name: '新規メッセージを作成' }).first().click();
	await conversation(inbox).click();
	const theirs = inbox.getByRole('log');
	const mine = seeker.getByRole('log');
	await expect(theirs).toContainText('応募（ハローワーク紹介）が届きました。');

	await seeker.getByLabel('メッセージ', { exact: true }).pressSequentially('見学はできますか。');
	await expect(inbox.getByText('髙橋 美咲 さんが書いています')).toBeVisible();
	await seeker.getByRole('button', { name: '送信' }).click();
	await expect(theirs).toContainText('見学はできますか。');
	await expect(mine.getByText('既読')).toBeVisible();

	await inbox.getByLabel('メッセージ', { exact: true }).fill('<b>はい</b>、いつでもどうぞ。');
	await inbox.getByRole('button', { name: '送信' }).click();
	await expect(mine).toContainText('<b>はい</b>、いつでもどうぞ。');
	await expect(theirs.getByText('既読')).toBeVisible();
}
