import * as v from 'valibot';
import { expect, test } from 'vitest';
import { samplePosting } from '#lib/invented/sample.ts';
import { columns } from '#lib/postings/csv.ts';
import { labels, type PostingContent, postingContent } from '#lib/postings/fields.ts';
import { checkPosting, firstDuties } from '#lib/postings/rules.ts';
import { mayAddPicture } from '#lib/postings/rules/pictures.ts';

const sample = samplePosting('2026-11-24');
type Part = keyof PostingContent;

const said = (section: Part, item: string, value: unknown) => {
	const read = v.safeParse(postingContent, {
		...sample,
		[section]: { ...sample[section], [item]: value }
	});
	return read.issues?.map(({ message }) => message) ?? [];
};

const broken = (part: Partial<PostingContent>) =>
	checkPosting({ ...sample, ...part }).map(({ rule }) => rule);

test.each([
	['JOB-1', 'work', 'title', 28],
	['JOB-2', 'work', 'duties', 360],
	['JOB-3', 'hours', 'restNote', 60],
	['JOB-4', 'selection', 'note', 300],
	['JOB-5', 'company', 'business', 90],
	['JOB-5', 'company', 'features', 90],
	['JOB-5', 'extras', 'remarks', 600]
] as const)(
	'%s %s.%s holds %i characters, counted as their reader counts',
	(_, section, item, most) => {
		expect(said(section, item, '𠮷'.repeat(most))).toEqual([]);
		expect(said(section, item, 'あ'.repeat(most + 3))[0]).toMatch(
			new RegExp(`は${most}文字までです。3文字減らしてください。$`)
		);
	}
);

test('JOB-2 lists show the first ninety characters of the duties', () => {
	expect(firstDuties('𠮷'.repeat(90))).toBe('𠮷'.repeat(90));
	expect(firstDuties('𠮷'.repeat(91))).toBe(`${'𠮷'.repeat(90)}…`);
});

test('at most ten pictures of two megabytes, of four types', () => {
	const picture = { type: 'image/png', bytes: 2 * 1024 * 1024 };

	expect(mayAddPicture(9, picture)).toBe(true);
	expect(mayAddPicture(10, picture)).toBe(false);
	expect(mayAddPicture(0, { ...picture, bytes: picture.bytes + 1 })).toBe(false);
	expect(mayAddPicture(0, { ...picture, type: 'image/webp' })).toBe(false);
});

test('of two forms of employment one has to be chosen', () => {
	expect(said('work', 'form', ['regular', 'nonRegular'])[0]).toMatch(/^雇用形態は「正社員」/);
});

test('JOB-8 the forms of part-time work go with part-time postings only', () => {
	expect(broken({ work: { ...sample.work, form: 'partTime' } })).toEqual(['JOB-8']);
	expect(broken({ header: { ...sample.header, kind: 'part' } })).toEqual(['JOB-8']);
});

test.each([
	['JOB-11', 'work', 'dutiesChange', '業務の変更の範囲を入力してください。'],
	['JOB-11', 'workplace', 'placeChange', '就業場所の変更の範囲を入力してください。'],
	['JOB-12', 'workplace', 'smoking', '受動喫煙対策は「あり（屋内禁煙）」']
] as const)('%s %s.%s is compulsory', (_, section, item, message) => {
	expect(said(section, item, undefined)[0]).toContain(message);
});

test('JOB-11 a fixed term says how long it is, and whether and on what terms it is renewed', () => {
	const term = { term: 'fourMonthsOrMore' as const, termMonths: 12 };
	const told = (work: Partial<PostingContent['work']>) =>
		broken({ work: { ...sample.work, ...term, ...work } }).filter((rule) => rule === 'JOB-11')
			.length;

	expect(told({})).toBe(1);
	expect(told({ renewal: 'conditional' })).toBe(1);
	expect(told({ renewal: 'conditional', renewalConditions: '勤務成績による' })).toBe(0);
	expect(told({ renewal: 'automatic' })).toBe(0);
	expect(told({ termMonths: undefined, renewal: 'none' })).toBe(1);
});

test('JOB-12 a smoking measure of another kind is described', () => {
	const workplace = { ...sample.workplace, smoking: 'other' as const, smokingNote: undefined };

	expect(broken({ workplace })).toEqual(['JOB-12']);
});

test('control characters are refused and line ends are unified', () => {
	expect(said('work', 'title', '介護\u0007福祉士')[0]).toContain('制御文字');
	const read = v.parse(postingContent, {
		...sample,
		extras: { ...sample.extras, remarks: 'a\r\nb\rc' }
	});
	expect(read.extras.remarks).toBe('a\nb\nc');
});

test('names are kept as typed', () => {
	const name = '\u{FA19}田 \u{FA11}山';
	const read = v.parse(postingContent, {
		...sample,
		selection: { ...sample.selection, contact: name }
	});

	expect(read.selection.contact).toBe(name);
});

test('no two items share a label', () => {
	expect(new Set(columns).size).toBe(columns.length);
	expect(labels.work.title).toBe('職種');
});
