import { expect, test } from 'vitest';
import { samplePosting } from '#lib/invented/sample.ts';
import { badges } from '#lib/postings/badges.ts';
import { derive } from '#lib/postings/derive.ts';
import { describePosting } from '#lib/postings/detail.ts';
import type { PostingContent } from '#lib/postings/fields.ts';
import { summarisePosting } from '#lib/postings/summary.ts';
import { holidayWords, shiftLines } from '#lib/postings/words.ts';
import { hasWeekendsOff, workingTimes } from '#lib/postings/shifts.ts';

const sample = samplePosting('2021-09-21');
const working = (hours: Partial<PostingContent['hours']>) => ({
	hours: { ...sample.hours, ...hours }
});

test('the card of the leaflet’s posting reads as in the leaflet', () => {
	expect(summarisePosting(sample)).toEqual({
		number: '13010-09999999',
		title: '介護福祉士',
		employer: '株式会社ハローワークケア',
		receivedOn: '2021-09-21',
		openUntil: '2021-11-30',
		kind: 'フルタイム',
		form: '正社員',
		wage: '205,000円～290,000円',
		place: '東京都千代田区',
		access: 'ひなた線 ひなた駅から徒歩6分',
		hours: '(1)09時00分～17時00分',
		holidays: '他 週休二日制/その他 年間休日数:108日',
		age: '制限あり ～29歳以下',
		ageReason: '長く働いて経験を積む人を、経験を問わずに募集するためです（例外事由3号のイ）。',
		fixedOvertime: undefined,
		duties:
			'グループホーム(2ユニット:18人定員)にて、ご利用者様に対する生活全般の介護サービスを提供いたします。',
		visibility: '1.事業所名等を含む求人情報を公開する',
		headcount: '1名',
		badges: [
			'経験不問',
			'学歴不問',
			'資格不問',
			'時間外労働なし',
			'転勤なし',
			'通勤手当あり',
			'駅近(徒歩10分以内)',
			'マイカー通勤可',
			'UIJターン歓迎',
			'トライアル雇用併用'
		],
		acceptsDirect: false
	});
});

test('SRC-12 near a station means ten minutes on foot', () => {
	const near = (access: 'walk' | 'bus', minutes: number) =>
		badges['駅近(徒歩10分以内)']?.({
			...sample,
			workplace: { ...sample.workplace, access, minutes }
		});

	expect(near('walk', 10)).toBe(true);
	expect(near('walk', 11)).toBe(false);
	expect(near('bus', 5)).toBe(false);
});

test('several patterns of hours and a window are lines of their own', () => {
	const hours = working({
		shifts: [
			{ start: '07:00', end: '16:00' },
			{ start: '16:30', end: '09:30' }
		],
		windowFrom: '07:00',
		windowUntil: '19:30',
		windowHours: 8
	});

	expect(shiftLines(hours)).toEqual([
		'(1)07時00分～16時00分',
		'(2)16時30分～09時30分',
		'又は07時00分～19時30分の間の8時間'
	]);
	expect(workingTimes(hours)).toEqual([
		{ from: 420, until: 960 },
		{ from: 990, until: 2010 },
		{ from: 420, until: 1170 }
	]);
});

test('days of rest are written as in the service', () => {
	const weekends = working({
		restDays: ['saturday', 'sunday', 'publicHolidays'],
		fiveDayWeek: 'every',
		yearlyHolidays: 120
	});

	expect(holidayWords(weekends)).toBe('土日祝日 週休二日制/毎週 年間休日数:120日');
	expect(hasWeekendsOff(weekends)).toBe(true);
	expect(hasWeekendsOff(sample)).toBe(false);
});

test('the columns of a posting are computed from what it says', () => {
	expect(derive(sample)).toMatchObject({
		number: '13010-09999999',
		visibility: 1,
		kind: 'full',
		employmentForm: 'regular',
		prefecture: '13',
		town: '千代田区',
		occupationGroup: 5,
		wageLower: 205_000,
		wageUpper: 290_000,
		wageUnit: 'month',
		licences: [],
		acceptsDocuments: true,
		headcount: 1
	});
});

test('only licences without which one cannot apply are asked for', () => {
	const requirements: PostingContent['requirements'] = {
		...sample.requirements,
		driving: 'required',
		licences: [
			{ name: '介護福祉士', demand: 'required' },
			{ name: '社会福祉士', demand: 'preferred' }
		]
	};

	expect(derive({ ...sample, requirements }).licences).toEqual([
		'介護福祉士',
		'普通自動車運転免許'
	]);
});

test('no two rows of the 求人票 have the same name', () => {
	const names = describePosting(sample).flatMap(({ rows }) => rows.map(({ name }) => name));

	expect(new Set(names).size).toBe(names.length);
});

test.each([
	[
		'age',
		[
			'制限あり ～29歳以下　該当事由：3号のイ',
			'理由：長期勤続によるキャリア形成のため若年者等を対象'
		]
	],
	['fixedOvertime', ['なし']],
	['smoking', ['あり（屋内禁煙）　屋外に喫煙場所を設置']],
	['dutiesChange', ['変更なし']],
	['placeChange', ['変更なし']]
])('the row %s is said even when there is little to say', (name, lines) => {
	const rows = describePosting(sample).flatMap((section) => section.rows);

	expect(rows.find((row) => row.name === name)?.lines).toEqual(lines);
});
