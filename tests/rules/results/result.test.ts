import * as v from 'valibot';
import { expect, test } from 'vitest';
import { mayRegisterResult, reasonCodes, resultForm, resultUntil } from '#lib/results/result.ts';

const wrong = (input: unknown) =>
	(v.safeParse(resultForm, input).issues ?? []).map((issue) => issue.path?.[0]?.key);

test('APP-17: 採用 or 不採用 is required', () => {
	expect(wrong({})).toContain('outcome');
	expect(wrong({ outcome: 'maybe' })).toContain('outcome');
	expect(wrong({ outcome: 'not_hired' })).toEqual([]);
});

test('APP-17: 求人票との相違 is required where it applies, with what differs', () => {
	expect(wrong({ outcome: 'hired' })).toEqual(['differs']);
	expect(wrong({ outcome: 'hired', differs: 'no' })).toEqual([]);
	expect(wrong({ outcome: 'hired', differs: 'yes' })).toEqual(['differences']);
	expect(wrong({ outcome: 'hired', differs: 'yes', differences: 'wage' })).toEqual([]);
	expect(wrong({ outcome: 'hired', differs: 'yes', differences: ['wage', 'looks'] })).toEqual([
		'differences'
	]);
});

test('everything else is optional, and what belongs to the other outcome is ignored', () => {
	const everything = {
		hiredOn: '2026-12-15',
		employmentForm: '正社員',
		differs: 'yes',
		differences: ['wage'],
		differenceNote: '基本給が5,000円高い',
		reasonCodes: ['21', '31']
	};
	expect(v.parse(resultForm, { outcome: 'hired', ...everything })).toMatchObject({
		hiredOn: '2026-12-15',
		differs: true,
		differences: ['wage'],
		reasonCodes: []
	});
	expect(v.parse(resultForm, { outcome: 'not_hired', ...everything })).toEqual({
		outcome: 'not_hired',
		hiredOn: null,
		employmentForm: null,
		differs: null,
		differences: [],
		differenceNote: '',
		reasonCodes: [21, 31]
	});
});

test('a day that does not exist is refused', () => {
	expect(wrong({ outcome: 'hired', differs: 'no', hiredOn: '2026-02-30' })).toEqual(['hiredOn']);
});

test('at most two reasons are given, none about age, sex, family, health, looks or belief', () => {
	expect(wrong({ outcome: 'not_hired', reasonCodes: ['21', '22', '23'] })).toEqual(['reasonCodes']);
	expect(wrong({ outcome: 'not_hired', reasonCodes: ['77'] })).toEqual(['reasonCodes']);
	expect(Object.values(reasonCodes).join()).not.toMatch(/年齢|性別|家族|健康|容姿|信条|思想/);
});

test('CLK-12: a result goes online until the end of the third month after the posting became invalid', () => {
	const ran = { openUntil: '2026-12-31', closedAt: null };
	expect(resultUntil(ran)).toBe('2027-03-31');
	expect(mayRegisterResult(new Date('2027-03-31T23:59:59+09:00'), ran)).toBe(true);
	expect(mayRegisterResult(new Date('2027-04-01T00:00:00+09:00'), ran)).toBe(false);
	const closed = { openUntil: '2026-12-31', closedAt: new Date('2026-11-30T23:59:59+09:00') };
	expect(resultUntil(closed)).toBe('2027-02-28');
});
