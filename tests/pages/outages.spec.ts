import { rmSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { connect, type Connection } from '#lib/server/db.ts';
import { startEmbedded, type Embedded } from '#lib/server/postgres/embedded.ts';
import { CARELESS } from '../support/careless.ts';
import { aFolder } from '../support/folder.ts';
import { apply, aRecommendedPosting, MOTIVATION } from '../support/on-pages.ts';
import { freePort, startServer, type RunningServer } from '../support/running-server.ts';
import { expect, isLive, serviceOn, sessionOf, test, type Service } from '../support/windows.ts';

/** A service of its own, whose server and database may go away. */
test.describe.configure({ mode: 'serial' });

let folder: string;
let database: Embedded;
let server: RunningServer;
let connection: Connection;
let own: Service;

const serve = async () => {
	const port = server ? Number(new URL(server.url).port) : await freePort();
	const settings = { DATA_DIR: folder, DATABASE_URL: database.url, DEMO: 'false' };
	server = await startServer({ ...settings, LOG_LEVEL: 'silent' }, port);
};

test.beforeAll(async () => {
	folder = aFolder('outages');
	database = await startEmbedded(folder, CARELESS);
	await serve();
	connection = connect(database.url, 2);
	own = serviceOn(connection.db);
	await own.office();
});

test.afterAll(async () => {
	await server.stop();
	await connection.close();
	await database.stop();
	rmSync(folder, { recursive: true, force: true });
});

test('without its database the service says so, loses nothing, and comes back by itself', async ({
	browser
}) => {
	const { seeker, posting } = await aRecommendedPosting(own, '田中 直樹');
	const page = await windowTo(browser, seeker);
	await page.goto(`/seeker/postings/${posting.number}/apply`);
	await page.getByLabel('志望動機').fill(MOTIVATION);
	await expect(page.getByText('下書きを保存しました')).toBeVisible();
	await page.getByRole('checkbox').check();
	const other = await page.context().newPage();

	await database.stop();
	const answer = await other.goto('/seeker');
	expect(answer?.status()).toBe(503);
	await expect(other.getByRole('heading', { level: 1 })).toHaveText('このページを表示できません');
	await expect(other.getByText('保存した内容は、そのまま残っています。')).toBeVisible();
	await page.getByRole('button', { name: '次へ進む' }).click();
	await expect(page.getByText('いま、受け付けられませんでした。')).toBeVisible();
	await expect(page.getByLabel('志望動機')).toHaveValue(MOTIVATION);

	await startAgain();
	await page.getByRole('button', { name: '次へ進む' }).click();
	await expect(page).toHaveURL(/\/confirm$/);
	await other.getByRole('link', { name: 'もう一度試す' }).click();
	await expect(other.getByRole('heading', { level: 1 })).toContainText('田中さん');
});

test('what is written while the server is down goes out once when it is back', async ({
	browser
}) => {
	const { seeker, employer, posting } = await aRecommendedPosting(own, '伊藤 拓也');
	const [mine, theirs] = [await windowTo(browser, seeker), await windowTo(browser, employer)];
	await apply(mine, posting.number, server.url);
	await Promise.all([mine.goto('/seeker/messages'), theirs.goto('/employer/inbox')]);
	await mine.getByRole('link', { name: /株式会社ハローワークケア/ }).click();
	await theirs.getByRole('link', { name: /伊藤 拓也/ }).click();
	for (const page of [mine, theirs]) {
		await expect(page.getByRole('log')).toContainText('応募（ハローワーク紹介）が届きました。');
		await isLive(page);
		// What was unread has been read, and everything on the page is as it will stay.
		const menu = page.getByRole('navigation', { name: 'メインメニュー' });
		await expect(menu.getByRole('link', { name: /^メッセージ/ })).toHaveAccessibleName(
			'メッセージ'
		);
		await page.waitForLoadState('networkidle');
	}

	await server.stop('SIGKILL');
	await mine.getByLabel('メッセージ', { exact: true }).fill('お待ちしています。');
	await mine.getByRole('button', { name: '送信' }).click();
	await expect(mine.getByText('つながったら送ります')).toBeVisible();
	await serve();

	for (const page of [theirs, mine])
		await expect(page.getByRole('log').getByText('お待ちしています。')).toHaveCount(1);
	await expect(mine.getByRole('log').getByText(/送信済み|既読/)).toBeVisible();
});

/** On the port where the server looks for it. */
async function startAgain() {
	const port = new URL(database.url).port;
	const again = await startEmbedded(folder, [...CARELESS, `port=${port}`]);
	database = { ...again, url: database.url };
}

async function windowTo(browser: Browser, person: { id: string }): Promise<Page> {
	const context = await browser.newContext({ baseURL: server.url });
	await context.addCookies([await sessionOf(connection.db, person, server.url)]);
	return context.newPage();
}
