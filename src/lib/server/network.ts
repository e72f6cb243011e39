import { isIPv6, SocketAddress } from 'node:net';

/**
 * Whose connection an address stands for, as limits count it: an IPv4 address, however it is written, or the first 64
 * bits of an IPv6 one, because every home and telephone has all that follow to choose from.
 */
export function networkOf(address: string): string {
	const [bare = ''] = address.split('%');
	if (!isIPv6(bare)) return bare;
	const { address: short } = new SocketAddress({ address: bare, family: 'ipv6' });
	const embedded = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(short);
	if (embedded?.[1]) return embedded[1];
	const [head = '', tail] = short.split('::');
	const front = groupsOf(head);
	const back = groupsOf(tail ?? '');
	const middle = Array<string>(Math.max(0, 8 - front.length - back.length)).fill('0');
	return `${[...front, ...middle, ...back].slice(0, 4).join(':')}::/64`;
}

const groupsOf = (part: string) => part.split(':').filter((group) => group !== '');
