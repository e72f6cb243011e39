import { defineConfig } from '@playwright/test';
import { browserArgs, browserPath } from './support/browser.ts';

const executablePath = process.env.BROWSER_PATH ?? (await browserPath());
process.env.BROWSER_PATH = executablePath;

export default defineConfig({
	testDir: 'pages',
	outputDir: '../test-results/pages',
	globalSetup: './support/pages-setup.ts',
	timeout: 60_000,
	expect: { timeout: 10_000 },
	fullyParallel: false,
	workers: 2,
	forbidOnly: true,
	reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['list'], ['json']] : [['list']],
	use: {
		baseURL: process.env.MYPAGE_URL ?? 'http://localhost:4173',
		locale: 'ja-JP',
		timezoneId: 'Asia/Tokyo',
		viewport: { width: 1280, height: 900 },
		launchOptions: { executablePath, args: browserArgs },
		trace: 'retain-on-failure'
	}
});
