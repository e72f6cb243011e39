import { apply, aRecommendedPosting, yesterday } from '../support/on-pages.ts';
import { expect, isLive, test } from '../support/windows.ts';

test('an application is cancelled within 24 hours with a reason, and the employer hears it at once', async ({
	windowOf,
	service
}) => {
	const { seeker, employer, posting } = await aRecommendedPosting(service, '小野寺 翔');
	const [theirs, mine] = await Promise.all([windowOf(employer), windowOf(seeker)]);
	await apply(mine, posting.number);
	await theirs.goto('/employer/applicants');
	await theirs.getByRole('link', { name: '小野寺 翔 さん', exact: true }).click();
	await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('小野寺 翔 さん');
	await isLive(theirs);

	await mine.goto('/seeker/activity');
	await mine.getByRole('link', { name: /^応募を取消/ }).click();
	const dialog = mine.getByRole('dialog', { name: '応募を取り消しますか' });
	await dialog.getByRole('button', { name: '次へ進む' }).click();
	await expect(dialog.getByText('応募取り消し理由を選んでください。').first()).toBeVisible();
	await dialog.getByLabel('応募取り消し理由').selectOption('その他');
	await dialog.getByLabel('備考').fill('家から遠いことに気づきました。');
	await dialog.getByRole('checkbox').check();
	await dialog.getByRole('button', { name: '次へ進む' }).click();
	await dialog.getByRole('button', { name: '応募を取り消す' }).click();

	const reason = 'その他（家から遠いことに気づきました。）';
	await expect(theirs.getByText(`理由：${reason}`)).toBeVisible();
	await expect(
		theirs.getByRole('status').filter({ hasText: `小野寺 翔さんが応募を取り消しました` })
	).toContainText('理由：その他');
	await mine.goto('/seeker/activity/finished');
	await expect(mine.getByRole('article', { name: posting.title })).toContainText(
		'応募を取り消しました'
	);
});

test('after 24 hours an application is not cancelled any more, and the page says what to do instead', async ({
	windowOf,
	service
}) => {
	const { seeker, posting } = await aRecommendedPosting(service, '比嘉 陽菜');
	const page = await windowOf(seeker);
	await apply(page, posting.number);
	await page.goto('/seeker/activity');
	const cancel = await page.getByRole('link', { name: /^応募を取消/ }).getAttribute('href');

	await yesterday(service, seeker.id);

	await page.goto(cancel ?? '');
	await expect(page.getByRole('main')).toContainText('24時間');
	await expect(page.getByRole('button', { name: '次へ進む' })).toHaveCount(0);
	await page.goto('/seeker/activity');
	await expect(page.getByRole('link', { name: /^応募を取消/ })).toHaveCount(0);
	await expect(page.getByText('取り消せる24時間を過ぎています。')).toBeVisible();
});
