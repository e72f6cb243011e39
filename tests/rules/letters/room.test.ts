import { expect, test, vi } from 'vitest';
import { samplePosting } from '#lib/invented/sample.ts';
import type { LetterFacts, PostingSheetFacts } from '#lib/letters/facts.ts';
import { drawNow, type Order } from '#lib/letters/server/draw/papers.ts';
import { freezeLetter } from '#lib/letters/server/letter-facts.ts';
import { longestPosting, textOf } from './longest.ts';
import { openPaper, type Run, withoutBlanks } from './open-paper.ts';
import { longLetter, usualLetter, usualSheet } from './sample-facts.ts';

// Pictures of pages take a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const longestContent = longestPosting(samplePosting('2026-11-24'));
/** Every field at the limit of its form. */
const longestFacts: LetterFacts = freezeLetter({
	number: '13010-2026-999999',
	code: usualLetter.code,
	origin: usualLetter.origin,
	issuedAt: new Date('2026-12-28T14:59:37Z'),
	kind: 'referral',
	office: {
		name: textOf(30),
		alias: textOf(20),
		postcode: '100-0000',
		address: textOf(60),
		phone: '0120-000-0000',
		fax: '0120-000-0001'
	},
	officer: { department: textOf(20), familyName: '長曽我部' },
	seeker: {
		number: '13010-99999999',
		name: textOf(30),
		nameKana: textOf(50, 'タカハシ'),
		phone: '090-0000-5678',
		phoneToEmployers: true
	},
	content: longestContent,
	remarks: textOf(100)
});
const longestSheet: PostingSheetFacts = {
	...usualSheet,
	office: longestFacts.office,
	content: longestContent
};

const orders: [string, Order][] = [
	['usual letter', { kind: 'letter', facts: usualLetter }],
	['long letter', { kind: 'letter', facts: longLetter }],
	['longest letter', { kind: 'letter', facts: longestFacts }],
	['usual slip', { kind: 'result_slip', facts: usualLetter }],
	['long slip', { kind: 'result_slip', facts: longLetter }],
	['longest slip', { kind: 'result_slip', facts: longestFacts }],
	['usual sheet', { kind: 'posting_sheet', facts: usualSheet }],
	['longest sheet', { kind: 'posting_sheet', facts: longestSheet }]
];

async function open(order: Order) {
	const { bytes } = await drawNow(order);
	const paper = await openPaper(bytes);
	await paper.close();
	return { size: bytes.length, ...paper };
}

const inked = (runs: Run[]) => runs.filter((run) => run.text.trim() !== '');

test.each(orders)(
	'nothing on the %s leaves the frame or stands on something else',
	async (_, order) => {
		const { runs } = await open(order);

		for (const page of runs.map(inked)) {
			expect(page.filter((run) => run.left < 17.9 || run.right > 196.1)).toEqual([]);
			expect(page.filter((run) => run.top < 11.9 || run.bottom > 285.1)).toEqual([]);
			expect(page.flatMap((run) => page.filter((other) => overlap(run, other)))).toEqual([]);
		}
	}
);

/** Lines of a paragraph and neighbours may touch by a hair; em boxes are larger than their ink. */
const overlap = (a: Run, b: Run) =>
	a !== b &&
	Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.3 &&
	Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.3;

test.each(orders.slice(0, 6))('the %s says all that its facts say', async (_, { kind, facts }) => {
	const { text } = await open({ kind, facts } as Order);
	const { seeker, establishment, posting, office } = facts as LetterFacts;

	const both = [seeker.name, seeker.number, establishment.name, posting.number, posting.title];
	const where = [posting.place, posting.wage, posting.employmentForm, office.name, office.address];
	const own = kind === 'letter' ? [seeker.kana, posting.access, posting.hours] : [];
	for (const value of [...both, ...where, ...own]) expect(text).toContain(withoutBlanks(value));
});

test.each(orders.slice(3, 6))('the upper half of the %s ends above the cut', async (_, order) => {
	const { runs } = await open(order);
	const [page = []] = runs;

	const note = inked(page).filter((run) => /^この紹介状は紹介した|^返却|^廃棄/.test(run.text));
	expect(note.length).toBeGreaterThan(0);
	for (const run of note) expect(run.bottom).toBeLessThanOrEqual(158.6);
	const between = inked(page).filter((run) => run.bottom > 158.6 && run.top < 162.5);
	expect(between.map((run) => run.text)).toEqual(['切り取って下を返送']);
});

test('remarks that are too long end in the words that they go on elsewhere; names never do', async () => {
	const facts = { ...usualLetter, remarks: textOf(600) };

	for (const kind of ['letter', 'result_slip'] as const)
		expect((await open({ kind, facts })).text).toContain('…（続きはマイページ）');
	expect((await open({ kind: 'letter', facts: longestFacts })).text).not.toContain('続きは');
});

test('a usual posting takes two pages, one at all its limits three', async () => {
	expect((await open({ kind: 'posting_sheet', facts: usualSheet })).runs).toHaveLength(2);
	expect((await open({ kind: 'posting_sheet', facts: longestSheet })).runs).toHaveLength(3);
});

test('papers stay small: 62 KB the letter, 75 KB the slip, 160 KB the longest of all', async () => {
	const limits: Record<string, number> = { 'usual letter': 62, 'usual slip': 75 };
	for (const [name, order] of orders)
		expect((await open(order)).size).toBeLessThanOrEqual((limits[name] ?? 160) * 1000);
});
