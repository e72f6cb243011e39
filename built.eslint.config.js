import esX from 'eslint-plugin-es-x';
import { newerThanPhones } from './newer-than-phones.js';

/** Safari 15.4 and Chrome 100 have what was new in 2022, but for blocks in classes. */
const YEARS = [2023, 2024, 2025, 2026];
/** Had by both, asked for before use, or named like what arrays and we ourselves have: in built files nothing tells them apart. */
const allowed =
	/no-(iterator-prototype-\w+|array-prototype-findlast-findlastindex|arraybuffer-prototype-transfer|uint8array-frombase64)$/;
const names = YEARS.flatMap((year) =>
	Object.keys(esX.configs[`flat/no-new-in-es${year}`]?.rules ?? {})
).filter((name) => !allowed.test(name));

/** What browsers are sent, with what libraries brought into it: nothing that is newer than phones of 2022. */
export default [
	{
		files: ['**/*.js'],
		languageOptions: { ecmaVersion: 2022, sourceType: 'module' },
		linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
		plugins: { 'es-x': esX },
		settings: { 'es-x': { aggressive: true } },
		rules: {
			...Object.fromEntries(names.map((name) => [name, 'error'])),
			'es-x/no-class-static-block': 'error',
			'es-x/no-regexp-lookbehind-assertions': 'error',
			'no-restricted-syntax': ['error', ...newerThanPhones]
		}
	}
];
