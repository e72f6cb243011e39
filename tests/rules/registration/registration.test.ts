import fc from 'fast-check';
import { expect, test } from 'vitest';
import { counterForm } from '#lib/registration/counter-form.ts';
import { lengthOf } from '#lib/registration/career.ts';
import { differences, linesOf } from '#lib/registration/display.ts';
import { tellsContact } from '#lib/registration/pr.ts';
import { readTyped, sectionKeys, sections } from '#lib/registration/sections.ts';
import { typedOf } from '#lib/registration/typed.ts';
import * as v from 'valibot';

const person = {
	...{ name: '髙橋 美咲', nameKana: 'たかはし みさき', year: '１９９９', month: '4', day: '1' },
	...{
		postcode: '１１２０００２',
		address: '東京都文京区小石川1-2-3',
		phone: '０９０－０００0-0000'
	}
};

test('names stay as typed; readings, numbers and dates are read in any width', () => {
	expect(readTyped('basics', typedOf(sections.basics.shape, person)).meant).toMatchObject({
		...{ name: '髙橋 美咲', nameKana: 'タカハシ ミサキ', birthDate: '1999-04-01' },
		...{ postcode: '112-0002', phone: '090-0000-0000' }
	});
});

test('every mistake of a step is told at once, each at its field', () => {
	const { errors } = readTyped(
		'basics',
		typedOf(sections.basics.shape, { ...person, name: '\u200b', day: '31', postcode: '12' })
	);

	expect(Object.keys(errors).toSorted()).toEqual(['name', 'postcode', 'year']);
});

test('a field holds its limit in whatever characters, and says by how many it is too long', () => {
	const long = (length: number) => ({ pr: '𠮷'.repeat(length) });

	expect(readTyped('pr', long(600)).meant).toBeDefined();
	expect(readTyped('pr', long(601)).errors).toEqual({
		pr: '自己PRは600文字までです。1文字減らしてください。'
	});
});

test('a step takes in whatever is sent, and never fails to say what it means', () => {
	fc.assert(
		fc.property(
			fc.constantFrom(...sectionKeys),
			fc.dictionary(
				fc.constantFrom(
					'name',
					'pr',
					'jobs.0.company',
					'jobs.99.duties',
					'areas.1.town',
					'monthly',
					'kinds'
				),
				fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.string()))
			),
			(key, sent) => {
				const typed = typedOf(sections[key].shape, sent);
				const { meant, errors } = readTyped(key, typed);
				expect(meant === undefined).toBe(Object.keys(errors).length > 0);
				expect(JSON.stringify(typed)).not.toContain('\\u0000');
				linesOf(key, typed);
			}
		),
		{ numRuns: 30 }
	);
});

test('sums and times are read as people write them', () => {
	const read = (monthly: string) => readTyped('place', { monthly }).meant?.monthly;
	const from = (workFrom: string) => readTyped('work', { workFrom }).meant?.workFrom;

	expect(['200000', '200,000円', '２０万円', '20.5万', ''].map(read)).toEqual([
		...[200_000, 200_000, 200_000, 205_000, null]
	]);
	expect(read('20')).toBeUndefined();
	expect(['9:00', '９時', '0930', '24:00', ''].map(from)).toEqual([540, 540, 570, 1440, null]);
	expect(from('25:00')).toBeUndefined();
});

test('a job cannot end before it began, and its length is told in years and months', () => {
	const span = { fromYear: '2020', fromMonth: '4', untilYear: '2020', untilMonth: '3' };

	expect(readTyped('career', { jobs: [span] }).errors).toEqual({
		'jobs.0.untilYear': '辞めた年月が、始めた年月より前になっています。'
	});
	expect(lengthOf({ fromYear: 2019, fromMonth: 4, untilYear: 2022, untilMonth: 5 })).toBe(
		'3年2か月'
	);
	expect(lengthOf({ fromYear: 2019, fromMonth: 4, untilYear: null, untilMonth: null })).toBe('');
});

test('PRV-3 a self description that would name its writer is not taken for publication', () => {
	for (const text of [
		'電話は０９０ー１２３４ー５６７８です',
		'a@example.jp まで',
		'https://example.jp'
	])
		expect([text, tellsContact(text)]).toEqual([text, true]);
	for (const text of ['2019年から2022年まで3年働きました。', '普通自動車免許 2種'])
		expect([text, tellsContact(text)]).toEqual([text, false]);
});

test('two versions of a step are compared field by field, in the words of the screen', () => {
	const mine = { kinds: ['full'], occupations: [{ name: '介護職員', group: '5', years: '' }] };
	const theirs = { kinds: ['part'], occupations: [] };

	expect(differences('work', mine, theirs)).toEqual([
		{ label: '働き方', mine: 'フルタイム', theirs: 'パート' },
		{ label: '1つ目の希望する職種・職種', mine: '介護職員', theirs: '' },
		{ label: '1つ目の希望する職種・分野', mine: '介護・福祉', theirs: '' }
	]);
});

test('ACC-5 what the counter takes down must be whole: address, birth date, school', () => {
	const read = v.safeParse(counterForm, { ...person, email: 'x', schooling: '', day: '31' });

	const fields = read.issues?.map((issue) => v.getDotPath(issue));
	expect(new Set(fields)).toEqual(new Set(['email', 'schooling', 'year']));
});
