import { and, eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { generateEstablishments, generatePostings } from '#lib/invented/generate.ts';
import { samplePosting } from '#lib/invented/sample.ts';
import { establishments } from '#lib/employers/server/schema.ts';
import { toCsv } from '#lib/postings/csv.ts';
import type { PostingContent } from '#lib/postings/fields.ts';
import { ImportOvertaken, ImportRefused } from '#lib/postings/server/errors.ts';
import { importPostings } from '#lib/postings/server/import-postings.ts';
import { readPostings } from '#lib/postings/server/read-postings.ts';
import { postings, postingVersions } from '#lib/postings/server/schema.ts';
import { aWorld } from '../../support/world.ts';

const world = await aWorld();
const officeId = await world.office();
let serial = 0;

/** A posting nobody else in this file has. */
function aPosting(change: (content: PostingContent) => PostingContent = (content) => content) {
	serial += 1;
	const sample = samplePosting('2026-11-24');
	const own = `9000${String(serial).padStart(4, '0')}`;
	return change({
		...sample,
		header: { ...sample.header, number: `13010-${own}` },
		establishment: {
			...sample.establishment,
			number: `1301-00${String(serial).padStart(4, '0')}-0`
		}
	});
}

const retitled = (content: PostingContent, title: string) => ({
	...content,
	work: { ...content.work, title }
});

function load(...contents: PostingContent[]) {
	const { rows, problems } = readPostings(Buffer.from(toCsv(contents)));
	expect(problems).toEqual([]);
	return importPostings(world.system, rows);
}

const find = async ({ header }: PostingContent) =>
	(await world.db.select().from(postings).where(eq(postings.number, header.number)))[0];

const versionsOf = async (posting: { id: string } | undefined) =>
	world.db
		.select()
		.from(postingVersions)
		.where(eq(postingVersions.postingId, posting?.id ?? ''))
		.orderBy(postingVersions.version);

test('a posting of the table is open, with its columns and its first version', async () => {
	const content = aPosting();

	expect(await load(content)).toEqual({ added: 1, changed: 0, same: 0 });

	const stored = await find(content);
	expect(stored).toMatchObject({
		state: 'open',
		version: 1,
		title: '介護福祉士',
		wageLower: 205_000,
		wageUpper: 290_000,
		wageUnit: 'month',
		prefecture: '13',
		town: '千代田区',
		occupationGroup: 5,
		acceptsDocuments: true,
		extended: false,
		closedAt: null,
		officeId
	});
	expect(stored?.badges).toContain('駅近(徒歩10分以内)');
	const [first, ...others] = await versionsOf(stored);
	expect(first?.content).toEqual(JSON.parse(JSON.stringify(content)));
	expect(first?.confirmedAt).toEqual(world.now());
	expect(others).toEqual([]);
});

test('an unknown establishment is registered from the row, without a My Page; a known one is left alone', async () => {
	const content = aPosting();
	await load(content);
	await load(
		aPosting((other) => ({
			...other,
			establishment: { ...content.establishment, name: 'ほかの名前' }
		}))
	);

	const found = await world.db
		.select()
		.from(establishments)
		.where(eq(establishments.number, content.establishment.number));
	expect(found).toMatchObject([{ name: content.establishment.name, officeId, myPageSince: null }]);
});

test('JOB-23 importing again makes a new version only of what has changed, and leaves the old one', async () => {
	const [kept, changed] = [aPosting(), aPosting()];
	await load(kept, changed);

	const again = retitled(changed, '介護職員');
	expect(await load(kept, again)).toEqual({ added: 0, changed: 1, same: 1 });

	expect(await find(kept)).toMatchObject({ version: 1 });
	const stored = await find(changed);
	expect(stored).toMatchObject({ version: 2, title: '介護職員', state: 'open' });
	const titles = (await versionsOf(stored)).map(({ content }) => content.work.title);
	expect(titles).toEqual(['介護福祉士', '介護職員']);
});

test('a changed posting is announced to its establishment and its office', async () => {
	const content = aPosting();
	await load(content);
	await load(retitled(content, '介護職員'));

	const stored = await find(content);
	const told = {
		type: 'posting.changed',
		data: { postingId: stored?.id, number: content.header.number, version: 2 }
	};
	expect(await world.announcedTo(`establishment:${stored?.establishmentId ?? ''}`)).toContainEqual(
		told
	);
	expect(await world.announcedTo(`office:${officeId}`)).toContainEqual(told);
});

test('new postings are announced once to each establishment, however many of its own a table opens', async () => {
	const [one, other] = [aPosting(), aPosting()];
	const own = { ...other, establishment: one.establishment };
	await load(one, own);

	const stored = await find(one);
	const told = await world.announcedTo(`establishment:${stored?.establishmentId ?? ''}`);
	expect(told.map(({ type }) => type)).toEqual(['posting.opened']);
	expect([one.header.number, own.header.number]).toContain(
		(told[0]?.data as { number: string }).number
	);
});

test('a posting that was closed stays closed when the table still has it', async () => {
	const content = aPosting();
	await load(content);
	await world.db
		.update(postings)
		.set({ state: 'filled', closedAt: world.now() })
		.where(eq(postings.number, content.header.number));

	await load(retitled(content, '介護職員'));

	expect(await find(content)).toMatchObject({ state: 'filled', version: 2, closedAt: world.now() });
});

test('a posting of an office that is not there keeps the whole table out', async () => {
	const good = aPosting();
	const lost = aPosting((content) => ({
		...content,
		header: { ...content.header, number: '99999-00000001' }
	}));

	const refusal = await load(good, lost).catch((error: unknown) => error);

	expect(refusal).toBeInstanceOf(ImportRefused);
	expect(refusal).toMatchObject({ problems: [{ field: '求人番号', line: 4 }] });
	expect(await find(good)).toBeUndefined();
});

test('an import overtaken by another change stores nothing and says so', async () => {
	const [content, other] = [aPosting(), aPosting()];
	await load(content);
	const { rows } = readPostings(Buffer.from(toCsv([retitled(content, '介護職員'), other])));
	const overtake = () =>
		world.db
			.update(postings)
			.set({ version: 7 })
			.where(and(eq(postings.number, content.header.number), eq(postings.version, 1)));

	let once: Promise<unknown> | undefined;
	const slow = new Proxy(world.system.db, {
		get: (db, name, receiver) =>
			name === 'transaction'
				? async (...work: Parameters<typeof db.transaction>) => {
						await (once ??= overtake());
						return db.transaction(...work);
					}
				: Reflect.get(db, name, receiver)
	});
	const refusal = await importPostings({ ...world.system, db: slow }, rows).catch(
		(e: unknown) => e
	);

	expect(refusal).toBeInstanceOf(ImportOvertaken);
	expect(await find(other)).toBeUndefined();
});

test('nothing is left of the place where rows were laid out', async () => {
	await load(aPosting());

	const left = await world.db.execute(
		sql`select tablename from pg_tables where tablename like 'staged_postings_%'`
	);
	expect([...left]).toEqual([]);
});

test('the progress reaches the end', async () => {
	const establishments = generateEstablishments(97).filter(
		({ officeNumber }) => officeNumber === '13010'
	);
	const made = [...generatePostings(establishments, 450, '2026-11-24')];
	const steps: [number, number][] = [];
	const { rows } = readPostings(Buffer.from(toCsv(made)));

	await importPostings(world.system, rows, {
		onProgress: (done, total) => void steps.push([done, total])
	});

	expect(steps).toEqual([
		[200, 450],
		[400, 450],
		[450, 450]
	]);
});
