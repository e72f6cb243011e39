import { expect, test } from 'vitest';
import { generateEstablishments, generatePostings } from '#lib/invented/generate.ts';
import { samplePosting } from '#lib/invented/sample.ts';
import { describePosting } from '#lib/postings/detail.ts';
import type { PostingContent } from '#lib/postings/fields.ts';
import { checkPosting } from '#lib/postings/rules.ts';
import { summarisePosting } from '#lib/postings/summary.ts';
import { mayFind, visibleContent } from '#lib/postings/visible.ts';

type Visibility = PostingContent['header']['visibility'];

const sample = samplePosting('2026-11-24');
const published = (visibility: Visibility): PostingContent => ({
	...sample,
	header: { ...sample.header, visibility }
});

test.each([
	['1', 'anyone', true],
	['2', 'anyone', false],
	['2', 'seeker', true],
	['3', 'anyone', false],
	['3', 'seeker', false],
	['3', 'party', true],
	['4', 'party', true]
] as const)('JOB-20 visibility %s tells %s the employer: %s', (visibility, viewer, told) => {
	expect(visibleContent(published(visibility), viewer).establishment !== null).toBe(told);
});

test('JOB-20 nothing of the employer is left in what leaves the server', () => {
	const { establishment, company, selection, workplace } = sample;
	const identifying = [
		...Object.values(establishment),
		company.representative,
		selection.contact,
		selection.contactKana,
		selection.phone,
		selection.email,
		selection.place,
		workplace.name,
		workplace.street
	].filter((value) => value !== undefined);

	const seen = visibleContent(published('3'), 'seeker');
	const sent = JSON.stringify([seen, summarisePosting(seen), describePosting(seen)]);

	for (const value of identifying) expect(sent).not.toContain(value);
	expect(summarisePosting(seen)).toMatchObject({ place: '東京都千代田区', title: '介護福祉士' });
});

test('JOB-20 the same holds for every posting of the demo', () => {
	const establishments = generateEstablishments(60);
	for (const content of generatePostings(establishments, 200, '2026-11-24')) {
		const hidden = { ...content, header: { ...content.header, visibility: '3' as const } };
		const sent = JSON.stringify(describePosting(visibleContent(hidden, 'anyone')));
		expect(sent).not.toContain(content.establishment.name);
		expect(sent).not.toContain(content.selection.contact);
	}
});

test('JOB-20 4.求人情報を公開しない is found by nobody but those concerned', () => {
	expect(mayFind(published('4'), 'anyone')).toBe(false);
	expect(mayFind(published('4'), 'seeker')).toBe(false);
	expect(mayFind(published('4'), 'party')).toBe(true);
	expect(mayFind(published('3'), 'anyone')).toBe(true);
});

test('JOB-20 a posting that hides its employer takes no direct applications', () => {
	const content = published('3');

	expect(
		checkPosting({ ...content, header: { ...content.header, acceptsDirect: true } })
	).toMatchObject([{ rule: 'JOB-20', level: 'error' }]);
});
