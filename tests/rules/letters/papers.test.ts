import jsQR from 'jsqr';
import { afterAll, expect, test, vi } from 'vitest';
import { describePosting } from '#lib/postings/detail.ts';
import { visibleContent } from '#lib/postings/visible.ts';
import type { LetterFacts } from '#lib/letters/facts.ts';
import { closeDrawing, drawPaper } from '#lib/letters/server/draw.ts';
import { drawNow, type Order } from '#lib/letters/server/draw/papers.ts';
import { insistOnQr } from '#lib/drawing/server/qr.ts';
import { sheetGrid } from '#lib/letters/sheet-grid.ts';
import { openPaper, type Pixels } from './open-paper.ts';
import { usualLetter, usualSheet } from './sample-facts.ts';

// Pictures of pages take a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const orders: Order[] = [
	{ kind: 'letter', facts: usualLetter },
	{ kind: 'result_slip', facts: usualLetter },
	{ kind: 'posting_sheet', facts: usualSheet }
];

afterAll(closeDrawing);

test.each(orders)('the same facts give the same $kind, here and in a worker', async (order) => {
	const first = await drawNow(order);
	const again = await drawNow(JSON.parse(JSON.stringify(order)) as Order);
	const elsewhere = await drawPaper(order.kind, order.facts);

	expect(Buffer.from(again.bytes).equals(Buffer.from(first.bytes))).toBe(true);
	expect(Buffer.from(elsewhere.bytes).equals(Buffer.from(first.bytes))).toBe(true);
	expect(elsewhere.missing).toEqual([]);
});

test.each(orders)('the $kind is black on white', async (order) => {
	const paper = await openPaper((await drawNow(order)).bytes);
	const { width, height, data } = await paper.pixels(0, 4);
	await paper.close();

	const grey = (x: number, y: number) => data[(y * width + x) * 4] ?? 0;
	let tinted = 0;
	for (let y = 1; y < height - 1; y++)
		for (let x = 1; x < width - 1; x++) {
			const own = grey(x, y);
			const around = [grey(x - 1, y), grey(x + 1, y), grey(x, y - 1), grey(x, y + 1)];
			if (own > 0 && own < 255 && around.every((one) => one === own)) tinted += 1;
		}
	// An edge is grey along its line only, but for chance; a tint of 3 × 5 mm is grey on all sides in 240 places.
	expect(tinted).toBeLessThan(200);
	expect(data.some((value, i) => i % 4 !== 3 && value !== data[i - (i % 4)])).toBe(false);
});

test.each(orders)('the codes of the $kind lead to what they are for', async (order) => {
	const { origin, code } = order.facts;
	const paper = await openPaper((await drawNow(order)).bytes);
	const pixels = await paper.pixels(0, 8);
	await paper.close();

	expect(readQr(pixels, { x: 172, y: 12 })).toBe(`${origin}/verify/${code}`);
	if (order.kind === 'result_slip')
		expect(readQr(pixels, { x: 172, y: 162.5 })).toBe(`${origin}/result/${code}`);
});

test('an ORIGIN that a QR code of 24 mm cannot hold is refused beforehand', () => {
	expect(() => insistOnQr('http://localhost:3000')).not.toThrow();
	expect(() => insistOnQr(`https://${'a'.repeat(58)}`)).not.toThrow();
	expect(() => insistOnQr(`https://${'a'.repeat(59)}`)).toThrow('at most 66 characters');
});

test('a letter says in its properties what it is, and nothing that its facts do not', async () => {
	const paper = await openPaper((await drawNow({ kind: 'letter', facts: usualLetter })).bytes);

	expect(await paper.information()).toMatchObject({
		Language: 'ja-JP',
		Title: '紹介状（本人控え） 13010-2026-000123-A',
		Author: '見本公共職業安定所',
		CreationDate: 'D:20261125012437Z',
		ModDate: 'D:20261125012437Z'
	});
	await paper.close();
});

test('a letter can be heard: headings, tables with their labels, and words for the QR code', async () => {
	const paper = await openPaper((await drawNow({ kind: 'letter', facts: usualLetter })).bytes);
	const tree = JSON.stringify(await paper.structure());
	await paper.close();

	for (const role of ['Document', 'H1', 'H2', 'Table', 'TR', 'TH', 'TD', 'L', 'LI', 'Lbl', 'LBody'])
		expect(tree).toContain(`"role":"${role}"`);
	expect(tree).toContain('確認ページの二次元コード。確認コードは 7K4P-9TXM-2HQD');
});

const textOf = async (order: Order) => {
	const paper = await openPaper((await drawNow(order)).bytes);
	await paper.close();
	return paper.text;
};

test('CLK-10: the letter says until when to cancel; a counter referral says to tell both', async () => {
	const counter: LetterFacts = { ...usualLetter, kind: 'counter' };

	const online = await textOf({ kind: 'letter', facts: usualLetter });
	expect(online).toContain('応募の取消しは、11月26日（木）10時24分までマイページでできます。');
	const letter = await textOf({ kind: 'letter', facts: counter });
	expect(letter).toContain('（窓口での紹介、2026年11月25日（水）10時24分）');
	expect(letter).toContain('応募をやめるときは、事業所と安定所へお伝えください。');
	expect(letter).not.toContain('応募の取消し');
});

test('a telephone not allowed for the application and an age without a lawful limit are nowhere', async () => {
	const seeker = { ...usualLetter.seeker, phone: null };
	const posting = { ...usualLetter.posting, ageLimit: null };
	const text = await textOf({ kind: 'result_slip', facts: { ...usualLetter, seeker, posting } });

	expect(text).not.toContain('090-');
	expect(text).not.toContain('確認済み');
	expect(text).toContain('連絡先マイページのメッセージ');
});

test('an office without FAX prints neither label nor number', async () => {
	const facts = { ...usualLetter, office: { ...usualLetter.office, fax: null } };
	const text = await textOf({ kind: 'result_slip', facts });

	expect(text).not.toContain('FAX');
	expect(text).toContain('②電話03-0000-0100③郵送・持参');
});

test('the posting sheet has a place for every cell of a posting but its advertising', () => {
	const named = sheetGrid.flatMap(({ rows }) => rows.flat().map(([name]) => name));
	const described = describePosting(usualSheet.content)
		.filter((section) => !['appeal', 'accessibility'].includes(section.name))
		.flatMap((section) => section.rows.map((row) => row.name));

	expect([...named].sort()).toEqual([...described, 'version'].sort());
});

test('the rows of the posting sheet fill its width', () => {
	for (const { rows } of sheetGrid)
		for (const row of rows) expect(row.reduce((sum, [, width]) => sum + width, 0)).toBeCloseTo(178);
});

test('JOB-20: a posting sheet for those who may not know the employer says so', async () => {
	const content = usualSheet.content;
	if (!content.establishment) throw new Error('The sample has an employer.');
	const header = { ...content.header, visibility: '3' as const };
	const hidden = visibleContent(
		{ ...content, establishment: content.establishment, header },
		'anyone'
	);
	const text = await textOf({ kind: 'posting_sheet', facts: { ...usualSheet, content: hidden } });

	expect(text).toContain('事業所名非公開事業所番号非公開');
	expect(text).not.toContain(content.establishment.name);
	expect(text).not.toContain(content.selection.phone);
});

test('JOB-23: a posting sheet tells its version and when the office confirmed it', async () => {
	const text = await textOf({ kind: 'posting_sheet', facts: usualSheet });

	expect(text).toContain('版第3版（2026年11月20日9時10分）');
	expect(text).toContain('紹介・応募時の求人票。2026年11月25日現在の内容です。');
	expect(text).toContain('この求人票は雇用契約書ではありません。');
});

function readQr({ width, data, scale }: Pixels, at: { x: number; y: number }) {
	const side = Math.round(24 * scale);
	const [left, top] = [Math.round(at.x * scale), Math.round(at.y * scale)];
	const rows = Array.from({ length: side }, (_, row) => {
		const start = ((top + row) * width + left) * 4;
		return Array.from(data.subarray(start, start + side * 4));
	});
	return jsQR(Uint8ClampedArray.from(rows.flat()), side, side)?.data;
}
