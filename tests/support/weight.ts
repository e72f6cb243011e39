import { devices, type Page } from '@playwright/test';

/** A phone that says it is one, on its first visit: nothing is kept ahead for it. */
export const PHONE = {
	viewport: { width: 390, height: 844 },
	userAgent: devices['iPhone 13'].userAgent,
	serviceWorkers: 'block'
} as const;

/** What a page costs somebody who opens it for the first time; bytes as they came over the line. */
export interface Weight {
	fonts: number;
	rest: number;
	files: number;
	scripts: number;
	elements: number;
}

/** Opens an address until nothing more comes. Of a window with an empty cache and without a service worker. */
export async function weigh(page: Page, address: string): Promise<Weight> {
	const line = await page.context().newCDPSession(page);
	const kinds = new Map<string, string>();
	const sum = { fonts: 0, rest: 0, files: 0, scripts: 0 };
	await line.send('Network.enable');
	line.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
	line.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		const kind = kinds.get(requestId);
		if (kind === undefined || kind === 'WebSocket') return;
		sum.files += 1;
		sum[kind === 'Font' ? 'fonts' : 'rest'] += encodedDataLength;
		if (kind === 'Script') sum.scripts += 1;
	});
	await page.goto(address, { waitUntil: 'networkidle' });
	const elements = await page.locator('*').count();
	await line.detach();
	return { ...sum, elements };
}
