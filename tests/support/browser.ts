import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

/** How a browser is started where there may be no display, no sandbox and no network. */
export const browserArgs = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];

/** The same engine without the windows of a browser around it: half the work for each page that is opened. */
const bare = '/usr/bin/chromium-headless-shell';

/** An installed Chromium, else Playwright's own, else the one that ships in an npm package. */
export async function browserPath(): Promise<string> {
	const whole = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
	const installed = [bare, ...whole];
	const found = [...installed, chromium.executablePath()].find((path) => existsSync(path));
	if (found) return found;
	// Makes the package unpack the libraries that a bare machine lacks.
	process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
	const { default: packed } = await import('@sparticuz/chromium');
	return packed.executablePath();
}
