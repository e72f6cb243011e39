import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { formatCode, newCode, readCode } from '#lib/letters/rules.ts';

const ALPHABET = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'];
const swap = (code: string, a: number, b: number) =>
	Object.assign([...code], { [a]: code[b], [b]: code[a] }).join('');

test('a code is twelve characters without I, L, O and U, shown in fours', () => {
	const code = newCode(randomBytes);

	expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/);
	expect(formatCode(code)).toBe(`${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`);
});

test('codes differ', () => {
	expect(new Set(Array.from({ length: 1000 }, () => newCode(randomBytes))).size).toBe(1000);
});

test('a code is read with or without hyphens, in either case and width', () => {
	const code = newCode(randomBytes);
	const fullWidth = formatCode(code).replace(/[!-~]/g, (c) =>
		String.fromCharCode(c.charCodeAt(0) + 0xfee0)
	);

	for (const typed of [code, formatCode(code), ` ${formatCode(code).toLowerCase()}\n`, fullWidth])
		expect(readCode(typed)).toBe(code);
});

test('O is read as 0, I and L as 1', () => {
	const code = newCode(() => new Uint8Array([0, 1, 1, 0, 5, 6, 7, 8, 9, 10, 11]));

	expect(readCode(`OILo${code.slice(4)}`)).toBe(code);
});

test('any wrong character and any two exchanged ones are noticed', () => {
	const code = newCode(randomBytes);

	for (let i = 0; i < 12; i++)
		for (const other of ALPHABET)
			if (other !== code[i])
				expect(readCode(code.slice(0, i) + other + code.slice(i + 1))).toBeUndefined();
	for (let a = 0; a < 12; a++)
		for (let b = a + 1; b < 12; b++)
			if (code[a] !== code[b]) expect(readCode(swap(code, a, b))).toBeUndefined();
});

test('what cannot be a code is not read', () => {
	for (const typed of ['', 'U', '0'.repeat(11), '0'.repeat(13), 'UUUUUUUUUUUU', '<script>'])
		expect(readCode(typed)).toBeUndefined();
});
