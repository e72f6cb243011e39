import { expect, test } from 'vitest';
import { claimDocuments } from '#lib/documents/server/claim-documents.ts';
import { DocumentsChanged } from '#lib/documents/server/errors.ts';
import { documents } from '#lib/documents/server/schema.ts';
import { eq } from 'drizzle-orm';
import { aWorld, type World } from '../../support/world.ts';
import { anApplication, aPosting } from './given.ts';

const world = await aWorld();

async function twoFilesShown() {
	const misaki = await world.seeker();
	const posting = await aPosting(world, await world.employer());
	const add = () => aFile(world, misaki.id, posting.id);
	const shown = [await add(), await add()];
	const application = await anApplication(world, misaki, posting);
	const claim = () => world.db.transaction((tx) => claimDocuments(tx, application, shown));
	const sent = async () =>
		(await world.db.select().from(documents).where(eq(documents.applicationId, application.id)))
			.map(({ id }) => id)
			.sort();
	return { shown, add, claim, sent };
}

async function aFile(world: World, seekerId: string, postingId: string) {
	const [row] = await world.db
		.insert(documents)
		.values({
			...{
				seekerId,
				postingId,
				kind: 'resume' as const,
				fileName: '履歴書.pdf',
				size: 1,
				sha256: '0'
			},
			...{ mediaType: 'application/pdf', state: 'unscanned' as const, uploadedAt: world.now() },
			storageKey: `documents/${crypto.randomUUID()}`
		})
		.returning({ id: documents.id });
	return row!.id;
}

test('the files that were confirmed go with the application', async () => {
	const { shown, claim, sent } = await twoFilesShown();
	await claim();
	expect(await sent()).toEqual(shown.sort());
});

test('a file added in another window after the confirmation is never sent unseen', async () => {
	const { add, claim, sent } = await twoFilesShown();
	await add();
	await expect(claim()).rejects.toThrow(DocumentsChanged);
	expect(await sent()).toEqual([]);
});

test('a confirmed file that was taken away meanwhile is not left out unnoticed', async () => {
	const { shown, claim, sent } = await twoFilesShown();
	await world.db
		.update(documents)
		.set({ state: 'erased', storageKey: null })
		.where(eq(documents.id, shown[0]!));
	await expect(claim()).rejects.toThrow(DocumentsChanged);
	expect(await sent()).toEqual([]);
});
