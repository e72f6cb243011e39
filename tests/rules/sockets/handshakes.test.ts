import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { addressOf, type Proxy } from '#lib/sockets/server/handshakes.ts';

const from = (remoteAddress: string, headers: IncomingMessage['headers'] = {}, proxy: Proxy = {}) =>
	addressOf({ headers, socket: { remoteAddress } as IncomingMessage['socket'] }, proxy);

test('whoever connects from outside is counted by the own address', () => {
	expect(from('203.0.113.7')).toBe('203.0.113.7');
	expect(from('::ffff:203.0.113.7')).toBe('203.0.113.7');
	expect(from('2001:db8::7')).toBe('2001:db8::7');
	expect(from('203.0.113.7', { 'x-forwarded-for': '192.0.2.1' })).toBe('203.0.113.7');
});

test('a neighbour that does not say for whom it connects is nobody to count', () => {
	for (const near of [
		'127.0.0.1',
		'::ffff:127.0.0.1',
		'::1',
		'10.1.2.3',
		'172.20.0.5',
		'192.168.1.9',
		'fd00::1'
	])
		expect(from(near), near).toBeUndefined();
});

test('a proxy says it, as far from the end as there are proxies', () => {
	const headers = {
		'x-forwarded-for': '198.51.100.9, 203.0.113.7, 10.0.0.2',
		'x-real-ip': '203.0.113.8'
	};
	const forwarded = { addressHeader: 'x-forwarded-for' };

	expect(from('127.0.0.1', headers, { ...forwarded, depth: 2 })).toBe('203.0.113.7');
	expect(from('127.0.0.1', headers, forwarded)).toBe('10.0.0.2');
	expect(from('127.0.0.1', headers, { addressHeader: 'x-real-ip' })).toBe('203.0.113.8');
	expect(from('127.0.0.1', {}, forwarded)).toBeUndefined();
});
