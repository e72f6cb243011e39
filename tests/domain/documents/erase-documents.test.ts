import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, expect, test, vi } from 'vitest';
import { attachDocument } from '#lib/documents/server/attach-document.ts';
import { claimDocuments } from '#lib/documents/server/claim-documents.ts';
import { eraseAfterTerm } from '#lib/documents/server/erase-after-term.ts';
import { discardBytes, eraseDocuments } from '#lib/documents/server/erase-documents.ts';
import { DocumentAlreadySent, DocumentNotFound } from '#lib/documents/server/errors.ts';
import { stopInspecting } from '#lib/documents/server/inspect.ts';
import { openDocument } from '#lib/documents/server/open-document.ts';
import { documentsOfApplication, documentsOfDraft } from '#lib/documents/server/queries.ts';
import { removeDocument } from '#lib/documents/server/remove-document.ts';
import { documents } from '#lib/documents/server/schema.ts';
import { publish } from '#lib/server/events.ts';
import { aBmp, aPdf } from '../../support/files.ts';
import { aWorld, NOON } from '../../support/world.ts';
import { anApplication, aPosting } from './given.ts';

const folder = vi.hoisted(
	() => (process.env.DATA_DIR = `${process.env.TMPDIR ?? '/tmp'}/mypage-erasing-${process.pid}`)
);
const world = await aWorld();
afterAll(stopInspecting);

async function misakiAppliedWithTwo(given: Parameters<typeof aPosting>[2] = {}) {
	world.at(NOON);
	const misaki = await world.seeker();
	const employer = await world.employer();
	const posting = await aPosting(world, employer, given);
	const attach = (name: string, bytes: Uint8Array) =>
		attachDocument(world.as(misaki), { postingId: posting.id, name, bytes });
	const resume = await attach('履歴書.pdf', await aPdf());
	const picture = await attach('修了証.bmp', aBmp());
	const application = await anApplication(world, misaki, posting);
	await world.db.transaction((tx) => claimDocuments(tx, application));
	const seen = async (by: Parameters<typeof world.as>[0] = employer) =>
		(await documentsOfApplication(world.as(by), application.id)).map(
			({ state, eraseReason }) => eraseReason ?? state
		);
	return { misaki, employer, posting, attach, resume, picture, application, seen };
}
const storedFiles = (): Promise<string[]> =>
	readdir(join(folder, 'files', 'documents')).catch(() => []);
const text = async (body: ReadableStream) => Buffer.from(await new Response(body).arrayBuffer());

test('both sides open what was sent: the file, and small and large pictures', async () => {
	const { misaki, employer, resume, picture } = await misakiAppliedWithTwo();
	for (const person of [misaki, employer]) {
		const ctx = world.as(person);
		const file = await openDocument(ctx, resume.id);
		expect(file).toMatchObject({ mediaType: 'application/pdf', downloadName: '履歴書.pdf' });
		expect((await text(file.body)).subarray(0, 5).toString()).toBe('%PDF-');

		const redrawn = await openDocument(ctx, picture.id);
		expect(redrawn).toMatchObject({ mediaType: 'image/png', downloadName: '修了証.png' });
		const small = await openDocument(ctx, picture.id, 'small');
		expect(small.mediaType).toBe('image/webp');
		expect(small.downloadName).toBeUndefined();
		expect((await text(small.body)).subarray(8, 12).toString()).toBe('WEBP');
		await expect(openDocument(ctx, resume.id, 'small')).rejects.toThrow(DocumentNotFound);
		await expect(openDocument(ctx, picture.id, '../../x')).rejects.toThrow(DocumentNotFound);
	}
});

test('to everyone else the documents do not exist', async () => {
	const { employer, resume, application } = await misakiAppliedWithTwo();
	const others = [
		await world.seeker('小野寺 翔'),
		await world.employer('別の会社'),
		await world.officer(),
		{ role: 'visitor' } as const
	];
	for (const other of others) {
		await expect(openDocument(world.as(other), resume.id)).rejects.toThrow(DocumentNotFound);
		expect(await documentsOfApplication(world.as(other), application.id)).toEqual([]);
	}
	await expect(openDocument(world.as(employer), 'not-an-id')).rejects.toThrow(DocumentNotFound);
	expect(await openDocument(world.as(employer), resume.id)).toBeDefined();
});

test('an employer does not see what is only in a draft', async () => {
	const { employer, attach, misaki, posting } = await misakiAppliedWithTwo();
	world.at('2026-11-24T12:00:01+09:00');
	const later = await attach('あとから.pdf', await aPdf());

	await expect(openDocument(world.as(employer), later.id)).rejects.toThrow(DocumentNotFound);
	expect(await documentsOfDraft(world.as(misaki), posting.id)).toHaveLength(1);
});

test('what was sent cannot be taken back by removing it', async () => {
	const { misaki, resume } = await misakiAppliedWithTwo();
	await expect(removeDocument(world.as(misaki), resume.id)).rejects.toThrow(DocumentAlreadySent);
});

test('APP-12, CLK-11 (a): a cancelled application loses its files on both sides; the fact stays', async () => {
	const { misaki, employer, application, resume, seen } = await misakiAppliedWithTwo();
	const before = await storedFiles();
	const about = {
		applicationId: application.id,
		seekerId: misaki.id,
		establishmentId: employer.establishmentId,
		conversationId: application.conversationId,
		title: '介護福祉士'
	};
	await world.db.transaction((tx) =>
		publish(tx, {
			type: 'application.cancelled',
			to: [],
			data: { ...about, seekerName: '髙橋 美咲' }
		})
	);
	const keys = await world.db
		.select({ key: documents.storageKey, preview: documents.previewKey })
		.from(documents)
		.where(eq(documents.applicationId, application.id));

	await world.react();

	expect(await seen(employer)).toEqual(['cancel', 'cancel']);
	expect(await seen(misaki)).toEqual(['cancel', 'cancel']);
	for (const person of [misaki, employer])
		await expect(openDocument(world.as(person), resume.id)).rejects.toThrow(DocumentNotFound);
	const news = {
		type: 'documents.erased',
		data: { applicationId: application.id, seekerId: misaki.id, reason: 'cancel' }
	};
	expect(await world.announcedTo(`account:${misaki.id}`)).toContainEqual(news);
	expect(await world.announcedTo(`establishment:${employer.establishmentId}`)).toEqual([news]);

	// The bytes follow in the job that the same commit handed in.
	const all = keys.flatMap(({ key, preview }) => [
		key ?? '',
		...(preview ? [`${preview}-small.webp`, `${preview}-large.webp`] : [])
	]);
	await discardBytes.run(world.system, { keys: all });
	await discardBytes.run(world.system, { keys: all });
	expect((await storedFiles()).length).toBe(before.length - 4);
});

test('CLK-11 (b): the first reason stands, and it is told once', async () => {
	const { employer, application, seen } = await misakiAppliedWithTwo();
	const erase = (reason: 'result' | 'cancel') =>
		world.db.transaction((tx) =>
			eraseDocuments({ db: tx, now: world.now }, application.id, reason)
		);

	await erase('result');
	await erase('cancel');

	expect(await seen()).toEqual(['result', 'result']);
	expect(await world.announcedTo(`establishment:${employer.establishmentId}`)).toHaveLength(1);
});

const unscanned = ['unscanned', 'unscanned'];
const gone = ['term', 'term'];

test.each([
	['2026-12-31', null, '2027-02-28'],
	['2026-11-30', null, '2027-01-31'],
	['2026-12-31', '2026-11-30T23:59:59+09:00', '2027-01-31'],
	['2026-11-30', '2026-12-15T12:00:00+09:00', '2027-01-31']
])(
	'CLK-11 (c): open until %s, closed %s: kept through %s in Tokyo, gone after it',
	async (openUntil, closed, last) => {
		const { seen } = await misakiAppliedWithTwo({
			openUntil,
			closedAt: closed === null ? null : new Date(closed)
		});

		world.at(`${last}T23:59:59+09:00`);
		await eraseAfterTerm.run(world.system, {});
		expect(await seen()).toEqual(unscanned);

		world.at(new Date(new Date(`${last}T23:59:59+09:00`).getTime() + 1000));
		await eraseAfterTerm.run(world.system, {});
		expect(await seen()).toEqual(gone);
	}
);

test('CLK-11 (c): files of a draft never sent go as well', async () => {
	const { attach, misaki, posting } = await misakiAppliedWithTwo();
	world.at('2026-11-24T12:00:01+09:00');
	await attach('あとから.pdf', await aPdf());

	world.at('2027-03-01T00:10:00+09:00');
	await eraseAfterTerm.run(world.system, {});

	expect(await documentsOfDraft(world.as(misaki), posting.id)).toEqual([]);
});
