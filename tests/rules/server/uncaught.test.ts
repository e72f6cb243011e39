import { connect, createServer } from 'node:net';
import { createClient } from 'redis';
import { expect, test } from 'vitest';
import { isThrownByUs } from '#lib/server/uncaught.ts';

const thrown = async (run: () => unknown) => {
	try {
		await run();
	} catch (error) {
		return error;
	}
	throw new Error('nothing was thrown');
};

test('an error of a socket and one of a package are not ours, one thrown in our own file is', async () => {
	const closed = createServer().listen(0);
	const port = (closed.address() as { port: number }).port;
	closed.close();
	const [ofSocket] = await new Promise<[Error]>((resolve) =>
		connect(port).once('error', (error) => resolve([error]))
	);
	const ofPackage = await thrown(() => createClient({ url: 'nonsense://' }));
	const ofOurs = await thrown(() => (undefined as unknown as { lost: () => void }).lost());

	expect(isThrownByUs(ofSocket)).toBe(false);
	expect(isThrownByUs(ofPackage)).toBe(false);
	expect(isThrownByUs(ofOurs)).toBe(true);
	expect(isThrownByUs('words')).toBe(false);
});
