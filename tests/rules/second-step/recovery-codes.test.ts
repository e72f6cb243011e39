import * as v from 'valibot';
import { expect, test } from 'vitest';
import {
	areFew,
	inFours,
	isRecoveryCode,
	secondStepCode
} from '#lib/second-step/recovery-codes.ts';

const read = (typed: string) => {
	const { success, output, issues } = v.safeParse(secondStepCode, typed);
	return success ? output : issues[0].message;
};

test('a code and a 予備コード are read in any width, with hyphens and blanks', () => {
	expect(read('482 917')).toBe('482917');
	expect(read('４８２－９１７')).toBe('482917');
	expect(read(' 4829-1703-5164 ')).toBe('482917035164');
	expect(read('４８２９ー１７０３　５１６４')).toBe('482917035164');
});

test('anything else is asked for again', () => {
	for (const typed of ['', '48291', '4829170', '4829-1703-516', 'abcdef', '4829-1703-51649'])
		expect(read(typed)).toContain('6けたの数字か、12けたの予備コード');
});

test('a 予備コード is told by its length, and shown in fours', () => {
	expect(isRecoveryCode('482917035164')).toBe(true);
	expect(isRecoveryCode('482917')).toBe(false);
	expect(inFours('482917035164')).toBe('4829-1703-5164');
});

test('three are few, four are not', () => {
	expect([4, 3, 0].map(areFew)).toEqual([false, true, true]);
});
