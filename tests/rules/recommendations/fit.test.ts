import { describe, expect, test } from 'vitest';
import { samplePosting } from '#lib/invented/sample.ts';
import type { PostingContent } from '#lib/postings/fields.ts';
import { byFit, fit } from '#lib/recommendations/fit.ts';
import type { Wishes } from '#lib/seekers/wishes.ts';
import { noWishes } from '../../support/people.ts';

const TODAY = '2026-11-24';
const sample = samplePosting('2026-11-02');

const misaki: Wishes = {
	...noWishes,
	occupations: ['介護職員'],
	occupationGroups: [5],
	prefectures: ['13'],
	towns: ['千代田区', '文京区'],
	kinds: ['full'],
	monthlyWageFrom: 200_000,
	workFrom: 8 * 60,
	workUntil: 18 * 60
};

const of = (wishes: Partial<Wishes>, posting: PostingContent = sample, age = 27) =>
	fit({ wishes: { ...misaki, ...wishes }, age }, posting, TODAY);

const onlyWishing = (wishes: Partial<Wishes>, posting: PostingContent = sample) =>
	fit({ wishes: { ...noWishes, ...wishes }, age: 27 }, posting, TODAY);

test('the posting of the leaflet meets every wish of the leaflet’s seeker', () => {
	const { matched, of: compared, reasonsFor } = of({});

	expect([matched, compared]).toEqual([6, 6]);
	expect(reasonsFor).toEqual(
		expect.arrayContaining([
			'職種：希望の「介護・福祉」です',
			'働き方：希望のフルタイムです',
			'場所：希望の千代田区です',
			'賃金：下限が希望の月20万円より5,000円高いです',
			'時間：9:00～17:00で、希望の8:00～18:00におさまります',
			'資格：必須の資格はありません'
		])
	);
});

test('a wish that was not stated is not counted', () => {
	expect(onlyWishing({})).toMatchObject({ matched: 1, of: 1 });
});

test('no sentence holds a percentage', () => {
	const { reasonsFor, reasonsAgainst } = of({ prefectures: ['27'], monthlyWageFrom: 400_000 });
	expect([...reasonsFor, ...reasonsAgainst].join()).not.toMatch(/[%％]/);
});

describe('place', () => {
	test('another town of the prefecture may be farther', () => {
		expect(of({ towns: ['八王子市'] }).reasonsAgainst).toContain(
			'場所：千代田区です。希望（八王子市）より通勤が遠くなるかもしれません'
		);
	});
	test('the prefecture beside is told apart from one far away', () => {
		const beside = of({ prefectures: ['14'], towns: [] }).reasonsAgainst.join();
		const far = of({ prefectures: ['27'], towns: [] }).reasonsAgainst.join();
		expect(beside).toContain('神奈川県のとなりで');
		expect(far).toContain('大阪府から離れています');
	});
});

describe('wage', () => {
	test.each([
		[205_000, '賃金：下限が希望の月205,000円と同じです'],
		[200_000, '賃金：下限が希望の月20万円より5,000円高いです']
	])('%i yen is met', (monthlyWageFrom, sentence) => {
		expect(of({ monthlyWageFrom }).reasonsFor).toContain(sentence);
	});
	test.each([
		[215_000, '賃金：下限は希望の月215,000円より1万円低いです。上限は届いています'],
		[300_000, '賃金：上限も希望の月30万円より1万円低いです']
	])('%i yen is not', (monthlyWageFrom, sentence) => {
		expect(of({ monthlyWageFrom }).reasonsAgainst).toContain(sentence);
	});
	test('a wish by the hour is compared with a wage by the month, and says so', () => {
		const { reasonsFor } = onlyWishing({ hourlyWageFrom: 1_200 });
		expect(reasonsFor.join()).toMatch(/時給に直しておよそ1,281円/);
	});
});

describe('hours and holidays', () => {
	test('work outside the window is named', () => {
		expect(of({ workFrom: 10 * 60 }).reasonsAgainst).toContain(
			'時間：9:00～17:00です。希望は10:00～18:00です'
		);
	});
	test('of several shifts only those outside are named, past midnight too', () => {
		const shifts = [
			{ start: '09:00', end: '17:00' },
			{ start: '16:30', end: '09:30' }
		];
		const nights = { ...sample, hours: { ...sample.hours, shifts } };
		expect(of({}, nights).reasonsAgainst).toContain(
			'時間：16:30～翌9:30の勤務が、希望の8:00～18:00から外れます'
		);
	});
	test('土日休み is compared only with those who hope for it', () => {
		expect(of({}).reasonsAgainst.join()).not.toContain('土日');
		expect(of({ weekendsOff: true }).reasonsAgainst.join()).toContain('土日休みではありません');
	});
});

describe('licences', () => {
	const asks = (name: string) => ({
		...sample,
		requirements: {
			...sample.requirements,
			licences: [{ name, demand: 'required' as const }]
		}
	});
	test('one that is missing is a concern, not a refusal', () => {
		const { reasonsAgainst, matched } = of({}, asks('社会福祉主事任用資格'));
		expect(reasonsAgainst).toContain(
			'資格：必須の「社会福祉主事任用資格」が、お持ちの資格にありません'
		);
		expect(matched).toBe(5);
	});
	test('one that is held counts, however it is written', () => {
		const held = of({ licences: ['介護福祉士資格'] }, asks('介護福祉士'));
		expect(held.reasonsFor).toContain('資格：必須の「介護福祉士」をお持ちです');
	});
	test('someone who drives holds the licence to', () => {
		const driving = {
			...sample,
			requirements: { ...sample.requirements, driving: 'required' as const }
		};
		expect(of({ drives: true }, driving).reasonsFor.join()).toContain('普通自動車運転免許');
		expect(of({ drives: false }, driving).reasonsAgainst.join()).toContain('普通自動車運転免許');
	});
});

test('JOB-13 an age limit that the person meets is still mentioned', () => {
	expect(of({}).reasonsAgainst.join()).toContain('27歳なので、この範囲なら応募できます');
	expect(of({}, sample, 30).reasonsAgainst.join()).not.toContain('応募できます');
});

test('better fits come first, and the order is the same whichever way it is asked', () => {
	const good = of({});
	const worse = of({ prefectures: ['27'], towns: [] });

	expect([worse, good].sort(byFit)).toEqual([good, worse]);
	expect([good, worse].sort(byFit)).toEqual([good, worse]);
});
