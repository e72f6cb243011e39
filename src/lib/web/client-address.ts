import type { RequestEvent } from '@sveltejs/kit';
import { log } from '#lib/server/log.ts';
import { once } from '#lib/server/once.ts';

const state = once('client-address', () => ({ told: false }));

/**
 * From where a request comes, as limits count it. adapter-node throws where the proxy's header is missing or shorter
 * than it should be: then it is the neighbour who is counted, so that nobody comes in uncounted and nobody is met with
 * an error for what our own proxy left out. The log says it once.
 */
export function clientAddress({
	getClientAddress,
	platform
}: Pick<RequestEvent, 'getClientAddress' | 'platform'>): string {
	const neighbour = platform?.req?.socket.remoteAddress ?? '';
	try {
		return getClientAddress() || neighbour;
	} catch {
		if (!state.told) log.warn('ADDRESS_HEADER is set, and a request came without an address in it');
		state.told = true;
		return neighbour;
	}
}
