import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupBy } from '#lib/language/group-by.ts';
import { parseAddress } from '#lib/language/parse-address.ts';
import { wellFormed } from '#lib/language/well-formed.ts';

test('what older browsers lack does the same as the language itself', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), fc.array(fc.nat(5)), (text, numbers) => {
			for (const one of [text, text.slice(1), text.slice(0, -1)])
				expect(wellFormed(one)).toBe(one.toWellFormed());
			expect(parseAddress(text)?.href).toBe(URL.parse(text)?.href);
			const odd = (number: number) => number % 2;
			expect([...groupBy(numbers, odd)]).toEqual([...Map.groupBy(numbers, odd)]);
		})
	);
	expect(wellFormed('\ud842名\udfb7')).toBe('\ufffd名\ufffd');
	expect(parseAddress('https://example.jp/道')?.host).toBe('example.jp');
});
