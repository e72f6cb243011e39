import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isAwake, scanBytes } from '#lib/documents/server/clamd.ts';
import { aClamd, clamdPath, EICAR, freePort } from '../../support/clamd.ts';

// Skipped only where no clamd is installed: a scanner cannot be brought by npm.
describe.skipIf(!clamdPath)('a real clamd (needs clamd)', () => {
	let clamd: Awaited<ReturnType<typeof aClamd>>;
	beforeAll(async () => {
		clamd = await aClamd(['StreamMaxLength 3M']);
	});
	afterAll(() => clamd.stop());

	test('finds the test virus, bare and inside a zip', async () => {
		expect(await scanBytes(clamd.url, EICAR)).toMatchObject({ verdict: 'found' });
		const zip = zipSync({ 'word/document.xml': EICAR });
		expect(await scanBytes(clamd.url, zip)).toEqual({
			verdict: 'found',
			name: expect.stringContaining('Eicar') as string
		});
	});

	test('calls clean what is clean, also in many chunks and when empty', async () => {
		expect(await scanBytes(clamd.url, Buffer.from('履歴書'))).toEqual({ verdict: 'clean' });
		expect(await scanBytes(clamd.url, new Uint8Array(2_500_000))).toEqual({ verdict: 'clean' });
		expect(await scanBytes(clamd.url, new Uint8Array())).toEqual({ verdict: 'clean' });
	});

	test('APP-8: what is over its size limit was not scanned, and is not called clean', async () => {
		expect(await scanBytes(clamd.url, new Uint8Array(9_000_000))).toMatchObject({
			verdict: 'unscanned'
		});
	});

	test('says that it is awake', async () => {
		expect(await isAwake(clamd.url)).toBe(true);
	});

	test('scans many files at once', async () => {
		const verdicts = await Promise.all(
			Array.from({ length: 20 }, (_, at) =>
				scanBytes(clamd.url, at % 2 ? EICAR : Buffer.from(`${at}`))
			)
		);
		expect(verdicts.filter(({ verdict }) => verdict === 'found')).toHaveLength(10);
		expect(verdicts.filter(({ verdict }) => verdict === 'clean')).toHaveLength(10);
	});
});

describe('a scanner that gives no clear answer', () => {
	const hearing = async (answer: (socket: Socket) => void) => {
		const server = createServer((socket) => (socket.on('error', () => {}), answer(socket)));
		await once(server.listen(0, '127.0.0.1'), 'listening');
		const url = `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`;
		return { url, stop: () => server.close() };
	};

	test('is not running: not scanned', async () => {
		const url = `tcp://127.0.0.1:${await freePort()}`;
		expect(await scanBytes(url, EICAR)).toMatchObject({ verdict: 'unscanned' });
	});

	test('is asleep when it takes the line and says nothing, or is not there', async () => {
		const silent = await hearing((socket) => socket.resume());
		expect(await isAwake(silent.url, 50)).toBe(false);
		expect(await isAwake(`tcp://127.0.0.1:${await freePort()}`)).toBe(false);
		silent.stop();
	});

	test('never answers: not scanned', async () => {
		const silent = await hearing((socket) => socket.resume());
		expect(await scanBytes(silent.url, EICAR, 50)).toEqual({
			verdict: 'unscanned',
			why: 'no answer in time'
		});
		silent.stop();
	});

	test('hangs up, or says something else: not scanned', async () => {
		const gone = await hearing((socket) => socket.destroy());
		const odd = await hearing((socket) => socket.resume().end('stream: OKAY FOR NOW\0'));
		expect(await scanBytes(gone.url, new Uint8Array(900_000))).toMatchObject({
			verdict: 'unscanned'
		});
		expect(await scanBytes(odd.url, EICAR)).toMatchObject({ verdict: 'unscanned' });
		gone.stop();
		odd.stop();
	});
});
