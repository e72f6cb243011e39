import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { eq } from 'drizzle-orm';
import { attachDocument } from '#lib/documents/server/attach-document.ts';
import { stopInspecting } from '#lib/documents/server/inspect.ts';
import { keysOf } from '#lib/documents/server/keep-files.ts';
import { documentFiles } from '#lib/documents/server/owned-files.ts';
import { documents } from '#lib/documents/server/schema.ts';
import { paperFiles } from '#lib/letters/server/owned-files.ts';
import { papers } from '#lib/letters/server/schema.ts';
import { tidyFiles } from '#lib/server/files/tidy.ts';
import { metrics } from '#lib/server/metrics.ts';
import { restores, strayFiles } from '#lib/server/schema.ts';
import { storage } from '#lib/server/storage.ts';
import { aPhoto } from '../../support/files.ts';
import { aWorld, NOON } from '../../support/world.ts';
import { anApplication, aPosting } from './given.ts';

vi.hoisted(
	() => (process.env.DATA_DIR = `${process.env.TMPDIR ?? '/tmp'}/mypage-strays-${process.pid}`)
);
const world = await aWorld();
afterAll(stopInspecting);

const job = tidyFiles([documentFiles, paperFiles]);
const day = (number: number) => new Date(NOON.getTime() + number * 24 * 60 * 60 * 1000);
const tidyOn = async (number: number) => {
	world.at(day(number));
	await job.run(world.system, {});
};
const lying = () => Array.fromAsync(storage().list());
const stray = (name: string) => storage().put(`documents/${name}`, new Uint8Array(9));

beforeEach(async () => {
	await world.db.delete(restores);
	await world.db.delete(strayFiles);
	for (const key of await lying()) await storage().remove(key);
	await world.db.delete(papers);
	await world.db.update(documents).set({ state: 'erased', storageKey: null, previewKey: null });
});

async function misakiSentAPhoto() {
	const misaki = await world.seeker();
	const posting = await aPosting(world, await world.employer());
	const sent = { postingId: posting.id, name: '写真.jpg', bytes: await aPhoto() };
	const { id } = await attachDocument(world.as(misaki), sent);
	const application = await anApplication(world, misaki, posting);
	const paper = `papers/${application.id}/letter.pdf`;
	await storage().put(paper, new Uint8Array(9));
	await world.db.insert(papers).values({
		...{ applicationId: application.id, kind: 'letter', storageKey: paper },
		...{ sha256: '', size: 9, drawnAt: world.now() }
	});
	const [row] = await world.db.select().from(documents).where(eq(documents.id, id));
	return [...(row ? keysOf(row) : []), paper];
}

test('what no row owns is set aside a day later and erased two weeks after that; the rest stays', async () => {
	const owned = await misakiSentAPhoto();
	await stray('left-by-a-crash');
	await stray('left-by-a-crash.part');

	await tidyOn(0);
	expect(await lying()).toContain('documents/left-by-a-crash');
	await tidyOn(1);
	expect((await lying()).toSorted()).toEqual(
		[
			...owned,
			'aside/2026-11-25/documents/left-by-a-crash',
			'aside/2026-11-25/documents/left-by-a-crash.part'
		].toSorted()
	);
	await tidyOn(14);
	expect(await lying()).toHaveLength(owned.length + 2);
	await tidyOn(15);
	expect((await lying()).toSorted()).toEqual(owned.toSorted());
});

test('a file that finds its owner within a day stays where it is', async () => {
	const owned = await misakiSentAPhoto();
	await world.db.insert(strayFiles).values(owned.map((key) => ({ key, seenAt: day(-3) })));

	await tidyOn(0);

	expect((await lying()).toSorted()).toEqual(owned.toSorted());
	expect(await world.db.$count(strayFiles)).toBe(0);
});

test('within two weeks after a restore nothing is erased', async () => {
	await stray('perhaps-somebodys');
	await tidyOn(0);
	await tidyOn(1);
	await world.db.insert(restores).values({ restoredAt: day(10) });
	await tidyOn(20);
	expect(await lying()).toHaveLength(1);
	await tidyOn(24);
	await tidyOn(25);
	expect(await lying()).toEqual([]);
});

test('a row that comes back with a restored database gets its files back', async () => {
	const owned = await misakiSentAPhoto();
	for (const key of owned) await storage().move(key, `aside/2026-11-20/${key}`);

	await tidyOn(0);

	expect((await lying()).toSorted()).toEqual(owned.toSorted());
	expect((await metrics.lostFiles.get()).values[0]?.value).toBe(0);
});

test('where more than a hundredth would go nothing goes: somebody made a mistake', async () => {
	for (let one = 0; one < 21; one++) await stray(`${one}`);
	await tidyOn(0);
	await tidyOn(1);
	expect((await lying()).filter((key) => key.startsWith('documents/'))).toHaveLength(21);
});

test('rows whose file is not there are counted, and no other', async () => {
	const [first] = await misakiSentAPhoto();
	await storage().remove(first ?? '');
	await tidyOn(0);
	expect((await metrics.lostFiles.get()).values[0]?.value).toBe(1);
});
