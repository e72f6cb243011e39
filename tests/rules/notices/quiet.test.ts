import { expect, test } from 'vitest';
import { quietEnd } from '#lib/notices/quiet.ts';
import { bracketed } from '#lib/notices/sentences.ts';

const night = { from: '22:00', until: '07:00' };
const noon = { from: '12:00', until: '13:00' };
const at = (moment: string) => new Date(`${moment}+09:00`);

test.each([
	['2026-11-24T21:59:59', undefined],
	['2026-11-24T22:00:00', '2026-11-25T07:00:00'],
	['2026-11-24T23:59:59', '2026-11-25T07:00:00'],
	['2026-11-25T00:00:00', '2026-11-25T07:00:00'],
	['2026-11-25T06:59:59', '2026-11-25T07:00:00'],
	['2026-11-25T07:00:00', undefined],
	['2026-12-31T23:00:00', '2027-01-01T07:00:00']
])('quiet hours over midnight: what comes at %s waits until %s', (now, end) => {
	expect(quietEnd(night, at(now))).toEqual(end && at(end));
});

test('quiet hours within a day, none, and empty ones', () => {
	expect(quietEnd(noon, at('2026-11-24T12:30:00'))).toEqual(at('2026-11-24T13:00:00'));
	expect(quietEnd(noon, at('2026-11-24T13:00:00'))).toBeUndefined();
	expect(quietEnd(undefined, at('2026-11-24T23:00:00'))).toBeUndefined();
	expect(quietEnd({ from: '09:00', until: '09:00' }, at('2026-11-24T09:00:00'))).toBeUndefined();
});

test('brackets never nest', () => {
	expect(bracketed('介護職員')).toBe('（介護職員）');
	expect(bracketed('介護職員（グループホーム）')).toBe('〔介護職員（グループホーム）〕');
});
