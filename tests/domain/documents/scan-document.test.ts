import { eq } from 'drizzle-orm';
import { afterAll, expect, test, vi } from 'vitest';
import { attachDocument } from '#lib/documents/server/attach-document.ts';
import { claimDocuments } from '#lib/documents/server/claim-documents.ts';
import { stopInspecting } from '#lib/documents/server/inspect.ts';
import { documentsOfApplication, findDocument } from '#lib/documents/server/queries.ts';
import { removeDocument } from '#lib/documents/server/remove-document.ts';
import { scanDocument } from '#lib/documents/server/scan-document.ts';
import { scanWaiting } from '#lib/documents/server/scan-waiting.ts';
import { documents } from '#lib/documents/server/schema.ts';
import { aPdf } from '../../support/files.ts';
import { aWorld } from '../../support/world.ts';
import { anApplication, aPosting } from './given.ts';

/** Speaks as clamd does; what it says is for each test to choose. `clamd.test.ts` asks the real one. */
const scanner = await vi.hoisted(async () => {
	const { createServer } = await import('node:net');
	const { once } = await import('node:events');
	const says = { answer: '', awake: true, meanwhile: async () => {} };
	const server = createServer((socket) => {
		socket.on('error', () => {});
		socket.on('data', (chunk: Buffer) => {
			if (chunk.toString() === 'zPING\0') return socket.end(says.awake ? 'PONG\0' : '');
			if (!chunk.subarray(-4).equals(Buffer.alloc(4))) return;
			void says.meanwhile().then(() => socket.end(`${says.answer}\0`));
		});
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	const port = typeof address === 'object' ? address?.port : 0;
	process.env.CLAMD_URL = `tcp://127.0.0.1:${port}`;
	process.env.DATA_DIR = `${process.env.TMPDIR ?? '/tmp'}/mypage-scanning-${process.pid}`;
	return { says, stop: () => server.close() };
});
const { says } = scanner;
const world = await aWorld();
afterAll(async () => {
	scanner.stop();
	await stopInspecting();
});

async function misakiAttached() {
	const misaki = await world.seeker();
	const employer = await world.employer();
	const posting = await aPosting(world, employer);
	const ctx = world.as(misaki);
	const sent = { postingId: posting.id, name: '履歴書.pdf', bytes: await aPdf() };
	const document = await attachDocument(ctx, sent);
	const state = async (who: Parameters<typeof world.as>[0] = misaki) =>
		(await findDocument(world.as(who), document.id))?.state;
	const apply = async () => {
		const application = await anApplication(world, misaki, posting);
		await world.db.transaction((tx) => claimDocuments(tx, application));
		return application;
	};
	const scan = () => scanDocument.run(world.system, { documentId: document.id });
	const heard = () => world.announcedTo(`account:${misaki.id}`);
	return { misaki, employer, ctx, document, state, apply, scan, heard };
}

test('a clean file goes from 受付 to 配信, and its owner hears it', async () => {
	const { misaki, document, state, scan, heard } = await misakiAttached();
	says.answer = 'stream: OK';
	expect(document.state).toBe('received');

	await scan();
	await scan();

	expect(await state()).toBe('clean');
	const about = { documentId: document.id, seekerId: misaki.id, applicationId: null };
	expect(await heard()).toEqual([{ type: 'document.scanned', data: { ...about, state: 'clean' } }]);
});

test('APP-8: the application stands, the employer never gets the file, the seeker is told', async () => {
	const { misaki, employer, document, state, apply, scan, heard } = await misakiAttached();
	const application = await apply();
	says.answer = 'stream: Eicar-Test-Signature FOUND';

	await scan();

	expect(await heard()).toEqual([
		expect.objectContaining({ type: 'document.scanned' }),
		{
			type: 'document.blocked',
			data: {
				documentId: document.id,
				seekerId: misaki.id,
				applicationId: application.id,
				kind: 'resume'
			}
		}
	]);
	expect(await world.announcedTo(`establishment:${employer.establishmentId}`)).toEqual([]);
	expect(await state(employer)).toBeUndefined();
	expect(await documentsOfApplication(world.as(employer), application.id)).toEqual([]);
	// Its owner sees that it was blocked and cannot fetch it either.
	expect(await state()).toBeUndefined();
	const [mine] = await documentsOfApplication(
		world.as({ role: 'seeker', id: application.seekerId }),
		application.id
	);
	expect(mine).toMatchObject({ id: document.id, state: 'blocked' });
});

test('an employer gets a file when it is scanned, not before, and hears it', async () => {
	const { employer, state, apply, scan } = await misakiAttached();
	await apply();
	expect(await state(employer)).toBeUndefined();
	says.answer = 'stream: OK';

	await scan();

	expect(await state(employer)).toBe('clean');
	expect(await world.announcedTo(`establishment:${employer.establishmentId}`)).toEqual([
		expect.objectContaining({ type: 'document.scanned' })
	]);
});

test('a scanner that gives no answer leaves 未検査, said once, and is asked again', async () => {
	const { state, scan, heard } = await misakiAttached();
	says.answer = 'INSTREAM size limit exceeded. ERROR';

	await expect(scan()).rejects.toThrow('Not scanned');
	await expect(scan()).rejects.toThrow('Not scanned');
	expect(await state()).toBe('unscanned');
	expect(await heard()).toHaveLength(1);

	says.answer = 'stream: OK';
	await scan();
	expect(await state()).toBe('clean');
});

test('what the scanner’s absence left 未検査 is scanned by itself once it is back', async () => {
	const { state, scan } = await misakiAttached();
	says.answer = 'INSTREAM size limit exceeded. ERROR';
	await expect(scan()).rejects.toThrow('Not scanned');
	world.at('2026-11-24T12:10:00+09:00');
	says.answer = 'stream: OK';

	says.awake = false;
	await scanWaiting.run(world.system, {});
	expect(await state()).toBe('unscanned');

	says.awake = true;
	await scanWaiting.run(world.system, {});
	expect(await state()).toBe('clean');
});

test('an employer who had a file unscanned hears that it was taken away', async () => {
	const { employer, state, apply, scan } = await misakiAttached();
	await apply();
	says.answer = 'INSTREAM size limit exceeded. ERROR';
	await expect(scan()).rejects.toThrow('Not scanned');
	expect(await state(employer)).toBe('unscanned');
	says.answer = 'stream: Eicar-Test-Signature FOUND';

	await scan();

	const told = await world.announcedTo(`establishment:${employer.establishmentId}`);
	expect(told.map(({ data }) => (data as { state: string }).state)).toEqual([
		'unscanned',
		'blocked'
	]);
	expect(await state(employer)).toBeUndefined();
});

test('while the scanner is silent nobody waits for it, and a minute later it is asked anew', async () => {
	const [first, second] = [await misakiAttached(), await misakiAttached()];
	world.at('2026-11-24T13:00:00+09:00');
	says.answer = '';
	says.awake = false;
	await expect(first.scan()).rejects.toThrow('no answer');
	await expect(second.scan()).rejects.toThrow('silent just now');
	expect(await second.state()).toBe('unscanned');

	says.answer = 'stream: OK';
	says.awake = true;
	world.at('2026-11-24T13:01:00+09:00');
	await second.scan();
	expect(await second.state()).toBe('clean');
});

test('one file that cannot be scanned keeps no other from it', async () => {
	const first = await misakiAttached();
	const second = await misakiAttached();
	await world.db
		.update(documents)
		.set({ storageKey: 'documents/not-there' })
		.where(eq(documents.id, first.document.id));
	world.at('2026-11-24T14:00:00+09:00');
	says.answer = 'stream: OK';

	await scanWaiting.run(world.system, {});

	expect(await first.state()).toBe('unscanned');
	expect(await second.state()).toBe('clean');
});

test('a file removed while it is scanned stays removed, and no verdict is announced', async () => {
	const { ctx, document, scan, heard } = await misakiAttached();
	says.answer = 'stream: Eicar-Test-Signature FOUND';
	says.meanwhile = () => removeDocument(ctx, document.id);

	await scan();
	says.meanwhile = async () => {};

	expect(await findDocument(ctx, document.id)).toBeUndefined();
	expect(await heard()).toEqual([]);
});
