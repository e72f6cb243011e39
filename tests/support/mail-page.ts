import { expect, type Page } from '@playwright/test';

/** Reads the mail in a window of its own, as on one's own phone. */
export async function mailOf(page: Page, email: string, subject: string): Promise<string> {
	const mailbox = await page.context().newPage();
	const mail = mailbox.getByRole('article').filter({ hasText: email }).filter({ hasText: subject });
	await expect(async () => {
		await mailbox.goto('/outgoing-mail');
		await expect(mail.first()).toBeVisible({ timeout: 500 });
	}).toPass();
	const text = (await mail.first().textContent()) ?? '';
	await mailbox.close();
	return text;
}
