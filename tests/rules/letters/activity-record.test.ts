import { expect, test, vi } from 'vitest';
import * as v from 'valibot';
import {
	activityNumber,
	periodForm,
	stateLines,
	totalWords,
	usualPeriod
} from '#lib/letters/activity.ts';
import type { ActivityRecordFacts } from '#lib/letters/facts.ts';
import { drawNow } from '#lib/letters/server/draw/papers.ts';
import { inkOf, openPaper } from './open-paper.ts';
import { longRecord, usualRecord } from './sample-activity.ts';

vi.setConfig({ testTimeout: 60_000 });

const open = async (facts: ActivityRecordFacts) =>
	openPaper((await drawNow({ kind: 'activity_record', facts })).bytes);

test('the usual record is one page with its rows, totals and the places for a pen', async () => {
	const paper = await open(usualRecord);
	await paper.close();

	expect(paper.runs).toHaveLength(1);
	for (const said of [
		'13010-2026-K000045',
		'対象期間2026年10月29日（木）から2026年11月25日（水）まで',
		'2026年11月2日（月）14時08分オンライン自主応募株式会社見本在宅サービス訪問介護員13010-08765432不採用11月13日（金）通知',
		'窓口での紹介13010-2026-000098',
		'応募取消（件数外）11月18日（水）',
		'選考中12月1日（火）面接予定',
		'以下余白',
		'応募6件（オンラインハローワーク紹介3、窓口での紹介1、オンライン自主応募2）。ほかに応募取消1件（件数外）。',
		'支給番号（自分で記入）',
		'求職活動として認められるかどうかは、安定所が決めます。'
	])
		expect(paper.text).toContain(said);
});

test('everything stays in the frame and no two lines cross, in the longest rows too', async () => {
	for (const facts of [usualRecord, longRecord(9)]) {
		const paper = await open(facts);
		await paper.close();
		for (const runs of paper.runs)
			for (const run of runs) {
				expect(run.left).toBeGreaterThanOrEqual(17.9);
				expect(run.right).toBeLessThanOrEqual(196.2);
				expect(run.bottom).toBeLessThanOrEqual(286);
				const crossed = runs.filter(
					(other) =>
						other !== run &&
						Math.min(run.right, other.right) - Math.max(run.left, other.left) > 0.3 &&
						Math.min(run.bottom, other.bottom) - Math.max(run.top, other.top) > 0.6
				);
				expect(crossed.map(({ text }) => `${run.text} × ${text}`)).toEqual([]);
			}
	}
});

test('more rows take more pages: issuer and signature on the first, totals on the last', async () => {
	const paper = await open(longRecord(20));
	const [first, ...others] = paper.runs.map((runs) => runs.map(({ text }) => text).join(''));
	await paper.close();

	expect(others.length).toBeGreaterThanOrEqual(1);
	expect(first).toContain('署名・提出日');
	expect(first).not.toContain('応募 20件');
	expect(others.at(-1)).toContain('応募 20件');
	for (const other of others) {
		expect(other).not.toContain('署名・提出日');
		expect(other).not.toContain('公印省略');
		expect(other).toContain('13010-2026-K999999');
	}
	expect(first).toContain(`1／${others.length + 1}`);
	expect(others.at(-1)).toContain(`${others.length + 1}／${others.length + 1}`);
});

test('what is left of the table is blank, and its frame is drawn to the end', async () => {
	const paper = await open(usualRecord);
	const pixels = await paper.pixels(0, 4);
	await paper.close();
	const dark = (box: Parameters<typeof inkOf>[1]) => inkOf(pixels, box).some((ink) => ink > 0.5);

	expect(dark({ left: 20, right: 194, top: 190, bottom: 234 })).toBe(false);
	expect(dark({ left: 60, right: 61, top: 234.8, bottom: 235.8 })).toBe(true);
	// The column lines end with the rows.
	expect(dark({ left: 102.5, right: 103.5, top: 100, bottom: 101 })).toBe(true);
});

test('the default period is the four weeks up to today, also over a month end and a leap day', () => {
	expect(usualPeriod('2026-11-25')).toEqual({ from: '2026-10-29', until: '2026-11-25' });
	expect(usualPeriod('2028-03-01')).toEqual({ from: '2028-02-03', until: '2028-03-01' });
});

test('a period has an order, an end by today and a year at most', () => {
	const errors = (from: string, until: string) => {
		const read = v.safeParse(periodForm('2026-11-25'), { from, until });
		return read.success ? [] : [...new Set(read.issues.map(({ path }) => path?.[0]?.key))];
	};
	expect(errors('2026-10-29', '2026-11-25')).toEqual([]);
	expect(errors('2026-11-25', '2026-11-25')).toEqual([]);
	expect(errors('2026-11-25', '2026-11-26')).toEqual(['until']);
	expect(errors('2026-11-25', '2026-11-24')).toEqual(['from']);
	expect(errors('2025-11-25', '2026-11-25')).toEqual([]);
	expect(errors('2025-11-24', '2026-11-25')).toEqual(['from']);
	expect(errors('2026-02-30', '2026-11-25')).toEqual(['from']);
	expect(errors('', '２０２６-11-25')).toEqual(['from', 'until']);
});

test('CLK-10: a cancelled application is listed and not counted; ID-6: the number has a K', () => {
	expect(totalWords(usualRecord.rows)).toBe(
		'応募 6件（オンラインハローワーク紹介 3、窓口での紹介 1、オンライン自主応募 2）。ほかに応募取消 1件（件数外）。'
	);
	expect(totalWords([])).not.toContain('ほかに');
	expect(activityNumber({ office: '13010', year: 2026, serial: 45 })).toBe('13010-2026-K000045');
});

test('a meeting is 予定 until its very second', () => {
	const meeting = new Date('2026-12-01T14:00:00+09:00');
	const lines = (now: string) =>
		stateLines(
			{ state: 'interview', stateChangedAt: meeting, interviewAt: meeting },
			new Date(now)
		);
	expect(lines('2026-12-01T13:59:59+09:00')).toEqual(['選考中', '12月1日（火）', '面接予定']);
	expect(lines('2026-12-01T14:00:00+09:00')).toEqual(['選考中', '12月1日（火）面接']);
});

test('a period is refused in words where a day is none, also one that only dates far away have', () => {
	for (const from of ['+275760-09-13', '2026-02-31', '', '-1']) {
		const { success, issues } = v.safeParse(periodForm('2026-12-01'), {
			from,
			until: '2026-12-01'
		});
		expect([from, success, issues?.[0]?.path?.[0]?.key]).toEqual([from, false, 'from']);
	}
});
