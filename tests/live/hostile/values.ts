/** Stands in every text that is sent, and must stand in no log. */
export const WORD = 'うつ病';

/** What nobody types and somebody sends. `%` ones are for addresses alone. */
export const values: Record<string, string> = {
	nothing: '',
	nul: `${WORD}\0`,
	marks: `${WORD}${'\u0315'.repeat(40)}`,
	surrogate: `${WORD}\ud800`,
	proto: '__proto__',
	constructor: 'constructor',
	toString: 'toString',
	'half an id': '00000000-0000-0000-0000-00000000000',
	'an id of nothing': '00000000-0000-4000-8000-000000000000',
	'a huge number': '9'.repeat(30),
	'past an integer': '2147483648',
	'past a bigint': '9223372036854775808',
	'past a safe integer': '9007199254740993',
	negative: '-1',
	fraction: '1.5',
	exponent: '1e308',
	'not a number': 'NaN',
	'no such day': '2026-02-31',
	'a day far away': '+275760-09-13',
	'year nought': '0000-00-00',
	'a day of five digits': '99999-12-31',
	'a time far away': '9999-12-31T99:99',
	quotes: `'";--\\ ${WORD}`,
	patterns: '%_\\%',
	json: `{"a":["${WORD}"]}`,
	path: '../../etc/passwd',
	long: `${WORD}`.repeat(1000),
	'a cursor out of range': '99999999999999999999.9999999999999999999'
};
