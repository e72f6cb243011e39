import type { Carried } from '#lib/ui/carried.ts';
import { config } from './config.ts';
import { qrOf } from './qr.ts';

/** What carries a page of this service from a screen, or from paper, to a phone. */
export function carryOver(page: `/${string}`): Carried {
	const address = `${config().ORIGIN}${page}`;
	return { address, ...qrOf(address) };
}
