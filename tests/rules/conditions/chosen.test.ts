import { expect, test } from 'vitest';
import { chosenOf, loosenings } from '#lib/conditions/chosen.ts';
import {
	asked as namesAsked,
	noConditions,
	readConditions,
	writeConditions,
	type Conditions
} from '#lib/conditions/conditions.ts';

const townName = (code: string) => ({ '13101': '千代田区', '13105': '文京区' })[code] ?? code;
const search = (query: string) => readConditions(new URLSearchParams(query)).conditions;
const wordsOf = (conditions: Conditions) =>
	chosenOf(conditions, townName).map(({ words }) => words);

test('every condition is said as people say it', () => {
	expect(
		wordsOf(
			search(
				'q=グループホーム&not=夜勤&area=13&town=13101&town=13105&near=1&group=5&wage=200000&mark=noExperience&form=regular&from=09:00&until=17:30'
			)
		)
	).toEqual([
		'「グループホーム」',
		'「夜勤」をのぞく',
		'東京都 千代田区・文京区',
		'となりの市区町村も',
		'介護・福祉',
		'正社員',
		'月20万円から',
		'経験不問',
		'9:00以降にはじまる',
		'17:30までに終わる'
	]);
	expect(wordsOf(search('wage=1200&wageTo=1500&basis=plain&sure=1'))).toEqual([
		'時給1,200円～1,500円（下限で・固定残業代を除く）'
	]);
	expect(wordsOf(noConditions)).toEqual([]);
});

const everything = new URLSearchParams(
	'q=a&or=1&not=b&no=13010-09999999&area=13&town=13101&near=1&job=c&group=5&code=036&cat=general&kind=full&form=regular&unit=month&wage=200000&wageTo=300000&sure=1&basis=plain&new=3&since=2026-11-01&due=7&mark=remote&without=shift&from=09:00&until=17:30&overtime=0&holidays=120&week=every&contract=none&term=openEnded&renewal=none&age=40&ageRule=unlimited&education=highSchool&school=any&experience=any&driving=any&licence=d&licenceNot=1&company=e&companyNot=1&office=1301-123456-7&industry=f&staff=10&housing=single&retire=65&station=g&walk=10&visibility=1'
);

test('no condition can be asked for that is not shown and cannot be taken away', () => {
	const { conditions, dropped } = readConditions(everything);
	expect(dropped).toEqual([]);
	expect(namesAsked(conditions)).toHaveLength(Object.keys(noConditions).length);

	let left = conditions;
	for (let [next] = chosenOf(left, townName); next; [next] = chosenOf(left, townName))
		left = next.without;

	expect(writeConditions(left).toString()).toBe('');
});

test('taking one of several away leaves the others', () => {
	const [first] = chosenOf(search('mark=remote&mark=noTransfer'), townName);

	expect(first?.words).toBe('転勤なし');
	expect(wordsOf(first?.without ?? noConditions)).toEqual(['在宅勤務']);
});

test('a prefecture goes with its towns', () => {
	const [tokyo] = chosenOf(search('area=13&town=13101&area=14'), townName);

	expect(wordsOf(tokyo?.without ?? noConditions)).toEqual(['神奈川県']);
});

test('where nothing is found, the condition that keeps the most away is named first', () => {
	const asked = search('q=漁師&area=13&town=13101&mark=remote&mark=noTransfer');
	const ways = loosenings(
		chosenOf(asked, townName),
		{ words: 0, prefectures: 4, marks: 96, towns: 2 },
		asked
	);

	expect(ways.map(({ words, count }) => [words, count])).toEqual([
		['転勤なし・在宅勤務', 96],
		['東京都 千代田区', 4]
	]);
	expect(wordsOf(ways[0]?.without ?? noConditions)).toEqual(['「漁師」', '東京都 千代田区']);
	expect(wordsOf(ways[1]?.without ?? noConditions)).toEqual(['「漁師」', '転勤なし', '在宅勤務']);
});
