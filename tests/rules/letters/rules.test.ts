import { expect, test } from 'vitest';
import {
	fiscalYear,
	letterDocumentNumber,
	letterNumber,
	postingSheetNumber,
	refusalReasons
} from '#lib/letters/rules.ts';

test('a fiscal year turns at midnight of 1 April in Tokyo', () => {
	expect(fiscalYear(new Date('2027-03-31T14:59:59Z'))).toBe(2026);
	expect(fiscalYear(new Date('2027-03-31T15:00:00Z'))).toBe(2027);
	expect(fiscalYear(new Date('2026-12-31T23:00:00Z'))).toBe(2026);
});

test('ID-6: a letter is numbered by office, fiscal year and a serial of six digits', () => {
	const number = letterNumber({ office: '13010', year: 2026, serial: 123 });

	expect(number).toBe('13010-2026-000123');
	expect(letterDocumentNumber(number, 'letter')).toBe('13010-2026-000123-A');
	expect(letterDocumentNumber(number, 'result_slip')).toBe('13010-2026-000123-B');
});

test('JOB-23: a posting sheet carries the version it shows', () => {
	expect(postingSheetNumber('13010-09999999', 3)).toBe('13010-09999999-v03');
	expect(postingSheetNumber('13010-09999999', 12)).toBe('13010-09999999-v12');
});

test('reasons for a refusal have two digits, each once', () => {
	const codes = refusalReasons.map((reason) => reason.code);

	expect(new Set(codes).size).toBe(codes.length);
	expect(codes.every((code) => /^\d{2}$/.test(code))).toBe(true);
});
