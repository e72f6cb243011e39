import { expect, test } from 'vitest';
import { describePosting, saidIn } from '#lib/postings/detail.ts';
import { samplePosting } from '#lib/invented/sample.ts';
import { visibleContent } from '#lib/postings/visible.ts';

test('a screen tells the work first, and numbers and dates of the 求人票 last; the paper keeps its order', () => {
	const paper = describePosting(visibleContent(samplePosting('2026-10-01'), 'party'));

	const screen = saidIn(paper).map(({ name }) => name);

	expect(screen.slice(0, 3)).toEqual(['work', 'wage', 'hours']);
	expect(screen.at(-1)).toBe('header');
	expect(paper[0]?.name).toBe('header');
});

test('no section with something to say is left out of the screen’s order', () => {
	const paper = describePosting(visibleContent(samplePosting('2026-10-01'), 'party'));
	const said = paper.filter(({ rows }) => rows.some(({ lines }) => lines.length > 0));

	expect(
		saidIn(paper)
			.map(({ name }) => name)
			.toSorted()
	).toEqual(said.map(({ name }) => name).toSorted());
	// An unknown section would stand first, before the work.
	expect(
		saidIn(paper.map((one) => ({ ...one, rows: [{ name: 'x', label: 'x', lines: ['x'] }] })))[0]
			?.name
	).toBe('work');
});
