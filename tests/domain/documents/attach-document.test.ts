import { mkdtempSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { attachDocument } from '#lib/documents/server/attach-document.ts';
import {
	DocumentLost,
	DocumentNotFound,
	DocumentRefused,
	DocumentsNotAccepted,
	TooManyDocuments
} from '#lib/documents/server/errors.ts';
import { stopInspecting } from '#lib/documents/server/inspect.ts';
import { documentsOfDraft } from '#lib/documents/server/queries.ts';
import { removeDocument } from '#lib/documents/server/remove-document.ts';
import { discardBytes } from '#lib/documents/server/erase-documents.ts';
import { documents } from '#lib/documents/server/schema.ts';
import { RegistrationIncomplete } from '#lib/seekers/server/errors.ts';
import { TooMany } from '#lib/server/limits.ts';
import { StorageFull } from '#lib/server/storage-errors.ts';
import { openDocument } from '#lib/documents/server/open-document.ts';
import { connect } from '#lib/server/db.ts';
import { fromDisk, storage } from '#lib/server/storage.ts';
import { eq } from 'drizzle-orm';
import { aCarelessLine } from '../../support/careless-line.ts';
import { aPdf, aPhoto } from '../../support/files.ts';
import { aWorld } from '../../support/world.ts';
import { aPosting } from './given.ts';

const folder = vi.hoisted(
	() => (process.env.DATA_DIR = `${process.env.TMPDIR ?? '/tmp'}/mypage-documents-${process.pid}`)
);
const world = await aWorld();
afterAll(stopInspecting);

async function misakiApplies(given: Parameters<typeof aPosting>[2] = {}) {
	const misaki = await world.seeker();
	const posting = await aPosting(world, await world.employer(), given);
	const ctx = world.as(misaki);
	const attach = (name: string, bytes: Uint8Array) =>
		attachDocument(ctx, { postingId: posting.id, name, bytes });
	const attached = () => documentsOfDraft(ctx, posting.id);
	return { misaki, posting, ctx, attach, attached };
}
const storedFiles = (): Promise<string[]> =>
	readdir(join(folder, 'files', 'documents')).catch(() => []);
/** Two PDFs are never the same file. */
const pdf = async () => Buffer.concat([await aPdf(), Buffer.from(`% ${crypto.randomUUID()}\n`)]);

test('a file is added to the draft; without a scanner it is 未検査, and says so', async () => {
	const { attach, attached } = await misakiApplies();

	const added = await attach('履歴書_髙橋美咲.pdf', await pdf());

	expect(added).toMatchObject({
		fileName: '履歴書_髙橋美咲.pdf',
		kind: 'resume',
		state: 'unscanned'
	});
	const [row] = await world.db.select().from(documents).where(eq(documents.id, added.id));
	expect(row?.mediaType).toBe('application/pdf');
	expect(await attached()).toEqual([added]);
});

test('sending the same file again, as after a lost answer, adds nothing', async () => {
	const { attach, attached } = await misakiApplies();
	const bytes = await pdf();

	const first = await attach('履歴書.pdf', bytes);
	const before = await storedFiles();
	const again = await attach('履歴書.pdf', bytes);

	expect(again).toEqual(first);
	expect(await attached()).toHaveLength(1);
	expect(await storedFiles()).toEqual(before);
});

test('APP-3: there are four at most, also when two tabs add the last one at once', async () => {
	const { attach, attached } = await misakiApplies();
	for (const name of ['a.pdf', 'b.pdf', 'c.pdf']) await attach(name, await pdf());

	const both = await Promise.allSettled([
		attach('d.pdf', await pdf()),
		attach('e.pdf', await pdf())
	]);

	expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
	expect(both.find((one) => one.status === 'rejected')?.reason).toBeInstanceOf(TooManyDocuments);
	expect(await attached()).toHaveLength(4);
});

test('APP-7: a posting that wants papers another way takes none, and says which way', async () => {
	const { attach, attached } = await misakiApplies({ acceptsDocuments: false });
	await expect(attach('履歴書.pdf', await pdf())).rejects.toThrow(DocumentsNotAccepted);
	expect(await attached()).toEqual([]);
});

test('APP-13, APP-14: nothing is looked at for somebody whose 求職申込み is not finished', async () => {
	const { posting } = await misakiApplies();
	const newcomer = world.as(await world.seeker('石川 ひかり', { provisional: true }));
	const sent = { postingId: posting.id, name: '履歴書.pdf', bytes: await pdf() };
	await expect(attachDocument(newcomer, sent)).rejects.toThrow(RegistrationIncomplete);
});

test('APP-4, APP-6: a refused file leaves nothing behind', async () => {
	const { attach, attached } = await misakiApplies();
	const before = await storedFiles();

	const locked = attach('履歴書.pdf', await aPdf({ userPassword: 'a', ownerPassword: 'b' }));
	await expect(locked).rejects.toThrow(
		'履歴書.pdf：送れません：パスワード付き。パスワードを外して保存し直すと送れます。'
	);
	const large = attach('写真.jpg', new Uint8Array(2 * 1024 * 1024 + 1));
	await expect(large).rejects.toMatchObject({ status: 413, code: 'document.too-large' });
	await expect(attach('a.exe', await pdf())).rejects.toThrow(DocumentRefused);

	expect(await attached()).toEqual([]);
	expect(await storedFiles()).toEqual(before);
});

test('a removed file is gone with its pictures, and makes room', async () => {
	const { ctx, attach, attached } = await misakiApplies();
	const before = await storedFiles();
	const photo = await attach('写真.jpg', await aPhoto());
	expect(photo.hasPreview).toBe(true);
	const stored = (await storedFiles()).filter((file) => !before.includes(file));
	expect(stored).toHaveLength(3);

	await removeDocument(ctx, photo.id);
	await removeDocument(ctx, photo.id);
	await discardBytes.run(world.system, { keys: stored.map((file) => `documents/${file}`) });

	expect(await attached()).toEqual([]);
	expect(await storedFiles()).toEqual(before);
	const [row] = await world.db.select().from(documents).where(eq(documents.id, photo.id));
	expect(row).toMatchObject({ state: 'erased', eraseReason: 'removed', storageKey: null });
});

test('nobody removes a file of someone else', async () => {
	const { attach, attached } = await misakiApplies();
	const { id } = await attach('履歴書.pdf', await pdf());
	const stranger = world.as(await world.seeker('小野寺 翔'));

	await expect(removeDocument(stranger, id)).rejects.toThrow(DocumentNotFound);

	expect(await attached()).toHaveLength(1);
});

test('looking into files is limited to sixty an hour', async () => {
	const { attach } = await misakiApplies();
	for (let refused = 0; refused < 60; refused++)
		await expect(attach('履歴書.exe', await pdf())).rejects.toThrow(DocumentRefused);

	await expect(attach('履歴書.pdf', await pdf())).rejects.toThrow(TooMany);
});

const disk = Symbol.for('mypage.storage');
const shared = globalThis as unknown as Record<symbol, unknown>;
afterEach(() => delete shared[disk]);

test('a full disk is told plainly, nothing is half stored, and later it works', async () => {
	const { attach, attached } = await misakiApplies();
	const location = mkdtempSync(join(process.env.TMPDIR ?? '/tmp', 'full-'));
	class FullAfterOne extends FSDriver {
		override async put(...[key, ...rest]: Parameters<FSDriver['put']>) {
			if (key.endsWith('large.webp'))
				throw Object.assign(new Error('ENOSPC: no space left on device, write'), {
					code: 'ENOSPC'
				});
			return super.put(key, ...rest);
		}
	}
	shared[disk] = fromDisk(new Disk(new FullAfterOne({ location, visibility: 'private' })));
	const photo = await aPhoto();

	await expect(attach('写真.jpg', photo)).rejects.toThrow(StorageFull);

	expect(await attached()).toEqual([]);
	expect(await readdir(join(location, 'documents'))).toEqual([]);
	delete shared[disk];
	await attach('写真.jpg', photo);
	expect(await attached()).toHaveLength(1);
});

test('a line cut behind the commit loses nothing: the file stands, and is the answer', async () => {
	const { ctx, posting, attached } = await misakiApplies();
	const line = await aCarelessLine(world.url);
	const { db, close } = connect(line.url, 1);
	line.cutAfterNextCommit();

	const sent = { postingId: posting.id, name: '履歴書.pdf', bytes: await pdf() };
	const document = await attachDocument({ ...ctx, db }, sent);

	expect(await attached()).toEqual([document]);
	expect(await text((await openDocument(ctx, document.id)).body)).toContain('%PDF');
	await close();
	line.close();
});

test('a file whose bytes got lost says so, and comes back when it is sent again', async () => {
	const { ctx, attach, attached } = await misakiApplies();
	const photo = await aPhoto();
	const document = await attach('写真.jpg', photo);
	const [row] = await world.db.select().from(documents).where(eq(documents.id, document.id));
	await storage().remove(row?.storageKey ?? '');
	await expect(openDocument(ctx, document.id)).rejects.toThrow(DocumentLost);

	expect(await attach('写真.jpg', photo)).toEqual(document);

	expect(await attached()).toHaveLength(1);
	for (const size of [null, 'small', 'large'])
		expect((await openDocument(ctx, document.id, size)).body).toBeDefined();
});
