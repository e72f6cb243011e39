import { expect, test } from 'vitest';
import { networkOf } from '#lib/server/network.ts';

test('limits take an IPv6 home for one, and each IPv4 address for itself, however it is written', () => {
	const home = '2001:db8:1:2::/64';
	for (const address of [
		'2001:db8:1:2::',
		'2001:DB8:1:2:aaaa:bbbb:cccc:dddd',
		'2001:db8:1:2::7%en0'
	])
		expect(networkOf(address)).toBe(home);
	expect(networkOf('2001:db8:1:3::7')).not.toBe(home);
	expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0::/64');
	expect(networkOf('::1')).toBe('0:0:0:0::/64');
	for (const address of ['192.0.2.1', '::ffff:192.0.2.1', '::ffff:c000:201'])
		expect(networkOf(address)).toBe('192.0.2.1');
	expect(networkOf('192.0.2.2')).toBe('192.0.2.2');
});
