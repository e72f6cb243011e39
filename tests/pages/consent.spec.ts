import { eq } from 'drizzle-orm';
import { consents } from '#lib/accounts/server/schema.ts';
import { isAccessibleNarrow } from '../support/accessible.ts';
import { aSeeker, MOTIVATION } from '../support/on-pages.ts';
import { expect, test, type Service } from '../support/windows.ts';

/** The texts have changed since they agreed. */
const forgetsTheNewest = ({ db }: Service, { id }: { id: string }) =>
	db.update(consents).set({ version: '2026-04-01' }).where(eq(consents.accountId, id));

const asked = 'もう一度、同意をお願いします';

for (const javaScriptEnabled of [true, false])
	test(`whoever agreed to older texts is asked again, and what was typed is kept, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
		windowOf,
		service
	}) => {
		const seeker = await aSeeker(service);
		const page = await windowOf(seeker, { javaScriptEnabled });
		await page.goto('/seeker/registration/pr');
		const typing = page.getByRole('textbox').first();
		await typing.fill(MOTIVATION);
		await forgetsTheNewest(service, seeker);
		await page.getByRole('button', { name: '保存して一覧へ' }).click();

		await expect(page.getByRole('heading', { level: 1 })).toHaveText(asked);
		// Whoever looks elsewhere first is led back to what they wrote all the same.
		await page.goto('/seeker');
		await expect(page.getByText('書いていた内容は、取ってあります。')).toBeVisible();
		await page.getByRole('button', { name: '同意して続ける' }).click();

		await expect(page).toHaveURL(/\/seeker\/registration\/pr/);
		await expect(typing).toHaveValue(MOTIVATION);
	});

test('nothing but leaving and reading opens before that', async ({ windowOf, service }) => {
	const seeker = await aSeeker(service);
	await forgetsTheNewest(service, seeker);
	const page = await windowOf(seeker);

	await page.goto('/seeker/search?q=介護');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(asked);
	await isAccessibleNarrow(page);
	for (const open of ['/settings/withdrawal', '/terms', '/privacy', '/help']) {
		await page.goto(open);
		await expect(page).toHaveURL(open);
	}
	expect((await page.request.get('/settings/export.zip')).headers()['content-type']).toBe(
		'application/zip'
	);
	await page.goto('/settings');
	await expect(page).toHaveURL('/seeker/consent?next=%2Fsettings');
	await page.getByRole('button', { name: 'ログアウトする' }).click();
	await expect(page.getByText('ログアウトしました。')).toBeVisible();
});
