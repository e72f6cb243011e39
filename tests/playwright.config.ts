import { defineConfig } from '@playwright/test';
import { ADDRESS } from './support/address.ts';
import { browserArgs, browserPath } from './support/browser.ts';

const executablePath = process.env.BROWSER_PATH ?? (await browserPath());
process.env.BROWSER_PATH = executablePath;

export default defineConfig({
	testDir: 'pages',
	outputDir: '../test-results/pages',
	globalSetup: './support/pages-setup.ts',
	timeout: 120_000,
	expect: { timeout: 15_000 },
	fullyParallel: false,
	workers: 2,
	forbidOnly: true,
	// A test that needs a second try has found something, in itself or in the product.
	retries: 0,
	reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['list'], ['json']] : [['list']],
	use: {
		baseURL: ADDRESS,
		locale: 'ja-JP',
		timezoneId: 'Asia/Tokyo',
		viewport: { width: 1280, height: 900 },
		// Ours fetches every script there is into each new window; only tests without a network need it.
		serviceWorkers: 'block',
		// Names of files are Japanese, wherever the tests run.
		launchOptions: {
			executablePath,
			args: browserArgs,
			env: { ...process.env, LC_ALL: 'C.UTF-8' }
		},
		actionTimeout: 15_000,
		navigationTimeout: 30_000,
		screenshot: 'only-on-failure'
	}
});
