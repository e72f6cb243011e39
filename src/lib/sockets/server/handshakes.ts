import type { IncomingMessage } from 'node:http';
import { BlockList, isIPv6 } from 'node:net';
import { countFrom, TooMany, type Limit } from '#lib/server/limits.ts';
import { log } from '#lib/server/log.ts';

/** How a proxy says whose a request is, as adapter-node is told. */
export interface Proxy {
	/** Lower case; undefined: no proxy says it. */
	addressHeader?: string | undefined;
	/** How many proxies there are: so far from the end of x-forwarded-for stands the person. */
	depth?: number;
}

/**
 * An office or a telephone company has many people behind one address, and after a restart all of them come back at
 * once; whoever is refused comes back by itself some seconds later.
 */
export const handshakes: Limit = { name: 'live.handshake', points: 600, seconds: 60 };

/** Has this address opened more connections than any number of people would? */
export async function isTooMany(request: IncomingMessage, proxy: Proxy): Promise<boolean> {
	const address = addressOf(request, proxy);
	if (!address) return false;
	try {
		await countFrom(handshakes, address);
		return false;
	} catch (refusal) {
		if (refusal instanceof TooMany) return true;
		log.warn({ err: refusal }, 'a handshake could not be counted');
		return false;
	}
}

/**
 * The address of whoever connects. A neighbour without a word from whom is a proxy that was not told to say it: what
 * it brings is everybody, and is not counted.
 */
export function addressOf(
	{ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>,
	{ addressHeader, depth = 1 }: Proxy
): string | undefined {
	if (addressHeader) {
		const said = String(headers[addressHeader] ?? '').split(',');
		const own = addressHeader === 'x-forwarded-for' ? said.at(-depth) : said[0];
		if (own?.trim()) return own.trim();
	}
	const address = socket.remoteAddress?.replace(/^::ffff:/, '');
	if (!address || near.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')) return undefined;
	return address;
}

const near = new BlockList();
near.addSubnet('127.0.0.0', 8);
near.addSubnet('10.0.0.0', 8);
near.addSubnet('172.16.0.0', 12);
near.addSubnet('192.168.0.0', 16);
near.addSubnet('169.254.0.0', 16);
near.addAddress('::1', 'ipv6');
near.addSubnet('fc00::', 7, 'ipv6');
near.addSubnet('fe80::', 10, 'ipv6');
