import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { clientAddress } from '#lib/web/client-address.ts';

const platform = { req: { socket: { remoteAddress: '10.0.0.2' } } as IncomingMessage };
const absent = () => {
	throw new Error('ADDRESS_HEADER=x-real-ip but is absent from request');
};

test('the address that the proxy tells is the person’s', () => {
	expect(clientAddress({ getClientAddress: () => '203.0.113.7', platform })).toBe('203.0.113.7');
});

test('where the proxy tells none, or nothing, the neighbour is counted and nobody fails', () => {
	for (const getClientAddress of [absent, () => ''])
		expect(clientAddress({ getClientAddress, platform })).toBe('10.0.0.2');
	expect(clientAddress({ getClientAddress: absent, platform: undefined })).toBe('');
});
