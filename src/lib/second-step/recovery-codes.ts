import * as v from 'valibot';
import { typedCode } from '#lib/text/typed-code.ts';

/** Ours: how many 予備コード are made at once, and from how many on their owner is told to make new ones. */
export const RECOVERY_CODES = 10;
export const FEW_RECOVERY_CODES = 3;

/** Digits alone: they are typed on every keyboard and read out over the telephone. */
export const RECOVERY_DIGITS = 12;

export const areFew = (left: number): boolean => left <= FEW_RECOVERY_CODES;

/** 482917035164 as it is easier to read and to copy: 4829-1703-5164 */
export const inFours = (code: string): string => code.replace(/(\d{4})(?=\d)/g, '$1-');

const CODE_LENGTH = 6;

/** Is it a 予備コード, or the code of a mail or an app? Their lengths tell. */
export const isRecoveryCode = (code: string): boolean => code.length === RECOVERY_DIGITS;

/** The second step as people type it: six digits, or a 予備コード instead, in any width and with hyphens or blanks. */
export const secondStepCode = v.pipe(
	v.optional(v.string(), ''),
	v.transform(typedCode),
	v.check(
		(code) => /^\d+$/.test(code) && [CODE_LENGTH, RECOVERY_DIGITS].includes(code.length),
		`${CODE_LENGTH}けたの数字か、${RECOVERY_DIGITS}けたの予備コードを入力してください。`
	)
);
