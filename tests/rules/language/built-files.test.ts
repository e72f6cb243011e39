import { ESLint } from 'eslint';
import { expect, test } from 'vitest';

const lint = new ESLint({ overrideConfigFile: 'built.eslint.config.js' });
const faults = async (code: string) =>
	(await lint.lintText(code, { filePath: 'a.js' })).flatMap(({ messages }) => messages);

test.each([
	'a.toSorted();',
	'Object.groupBy(a, b);',
	'URL.parse(a);',
	'AbortSignal.timeout(1);',
	'Promise.withResolvers();',
	'a.union(b);',
	'/(?<=a)b/.test(c);',
	'/a/v.test(b);',
	'class A { static { a(); } }',
	'using a = b();'
])('what phones of 2022 do not have is found in built files: %s', async (code) => {
	expect(await faults(code)).not.toEqual([]);
});

test.each([
	'a.at(-1);',
	'a.findLast(b);',
	'class A { #a = 1; has(b) { return #a in b; } }',
	'a ??= b;'
])('what they have is not: %s', async (code) => {
	expect(await faults(code)).toEqual([]);
});
