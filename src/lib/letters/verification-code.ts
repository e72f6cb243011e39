import { typedCode } from '#lib/text/typed-code.ts';

/**
 * 確認コード: twelve characters of Crockford's base 32, which has no I, L, O and U to misread. Eleven
 * are random (55 bits, so a code cannot be guessed); the last one checks the others.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 12;

/** A new code from a source of random bytes, such as `randomBytes` of node:crypto. */
export function newCode(randomBytes: (count: number) => Uint8Array): string {
	// 256 is a multiple of 32, so the low five bits of a byte are as even as the byte.
	const values = Array.from(randomBytes(LENGTH - 1), (byte) => byte & 31);
	return [...values, times2(remainder(values))].map((value) => ALPHABET[value]).join('');
}

/** The code that somebody typed, or undefined when it cannot be one. Takes hyphens, blanks, either case, full width. */
export function readCode(typed: string): string | undefined {
	const code = typedCode(typed).toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1');
	const values = Array.from(code, (character) => ALPHABET.indexOf(character));
	if (values.length !== LENGTH || values.includes(-1)) return undefined;
	return remainder(values) === 0 ? code : undefined;
}

/** 7K4P-9TXM-2HQD, as printed and read out. */
export const formatCode = (code: string) => code.match(/.{1,4}/g)?.join('-') ?? '';

/**
 * The characters as the digits of a number to the base x in the field of 32 elements (x⁵ = x² + 1).
 * Any one wrong character and any two exchanged ones leave a remainder, which a sum modulo 32 cannot promise.
 */
const remainder = (values: number[]) => values.reduce((sum, value) => times2(sum) ^ value, 0);

const times2 = (value: number) => (value & 16 ? (value << 1) ^ 0b100101 : value << 1);
