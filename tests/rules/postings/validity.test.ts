import { expect, test } from 'vitest';
import { samplePosting } from '#lib/invented/sample.ts';
import { checkPosting } from '#lib/postings/rules.ts';
import {
	invalidOn,
	extendedUntil,
	graduateOpenUntil,
	isNew,
	isOpen,
	mayRenew,
	openUntilFor
} from '#lib/postings/validity.ts';

const at = (text: string) => new Date(`${text}+09:00`);

test.each([
	['2026-04-01', '2026-06-30'],
	['2026-05-15', '2026-07-31'],
	['2026-06-30', '2026-08-31'],
	['2026-11-30', '2027-01-31'],
	['2026-12-31', '2027-02-28'],
	['2027-12-31', '2028-02-29']
])('CLK-4 a posting accepted on %s is open until %s', (received, until) => {
	expect(openUntilFor(received)).toBe(until);
});

test('CLK-5 one month longer, to the end of that month, and once only', () => {
	expect(extendedUntil({ openUntil: '2027-01-31', extended: false })).toBe('2027-02-28');
	expect(extendedUntil({ openUntil: '2027-02-28', extended: true })).toBeUndefined();
});

test('renewal opens seven days before 紹介期限日, at midnight in Tokyo', () => {
	expect(mayRenew(at('2027-01-23T23:59:59'), '2027-01-31')).toBe(false);
	expect(mayRenew(at('2027-01-24T00:00:00'), '2027-01-31')).toBe(true);
	expect(mayRenew(at('2027-03-01T00:00:00'), '2027-01-31')).toBe(true);
});

test('CLK-7 postings for new graduates run to the end of the fiscal year', () => {
	expect(graduateOpenUntil('2026-04-01')).toBe('2027-03-31');
	expect(graduateOpenUntil('2027-03-31')).toBe('2027-03-31');
});

test('CLK-14 a posting is new for three days', () => {
	expect(isNew(at('2026-11-24T00:00:00'), '2026-11-24')).toBe(true);
	expect(isNew(at('2026-11-26T23:59:59'), '2026-11-24')).toBe(true);
	expect(isNew(at('2026-11-27T00:00:00'), '2026-11-24')).toBe(false);
	expect(isNew(at('2026-11-23T23:59:59'), '2026-11-24')).toBe(false);
});

test('a posting is open through the last second of 紹介期限日', () => {
	const posting = { state: 'open', openUntil: '2027-01-31' };

	expect(isOpen(at('2027-01-31T23:59:59'), posting)).toBe(true);
	expect(isOpen(at('2027-02-01T00:00:00'), posting)).toBe(false);
	expect(isOpen(at('2027-01-01T00:00:00'), { ...posting, state: 'stopped' })).toBe(false);
});

test('CLK-11 CLK-12 a posting closed before its time counts from then, otherwise from 紹介期限日', () => {
	const openUntil = '2027-01-31';

	expect(invalidOn({ closedAt: null, openUntil })).toBe(openUntil);
	expect(invalidOn({ closedAt: at('2026-12-24T15:00:00'), openUntil })).toBe('2026-12-24');
	expect(invalidOn({ closedAt: at('2027-03-01T15:00:00'), openUntil })).toBe(openUntil);
});

test('CLK-4 紹介期限日 lies after 受付年月日, and CLK-5 beyond an extension an officer looks', () => {
	const until = (openUntil: string) => {
		const sample = samplePosting('2026-11-24');
		return checkPosting({ ...sample, header: { ...sample.header, openUntil } });
	};

	expect(until('2026-11-23')).toMatchObject([{ rule: 'CLK-4', level: 'error' }]);
	expect(until('2027-02-28')).toEqual([]);
	expect(until('2027-03-01')).toMatchObject([{ rule: 'CLK-5', level: 'warning' }]);
});
