const KILO = 1024;
const LARGE = 1000 * KILO;
/** Just within what an ordinary form may be. */
const TAKEN = 120 * KILO;
/** Just within what an address may be, with its headers. */
const ADDRESS = 14 * KILO;

/** Texts on which expressions and normalisation take longest, as long as asked for. */
export const texts: Record<string, (characters: number) => string> = {
	letters: (n) => 'a'.repeat(n),
	kanji: (n) => '漢'.repeat(n / 3),
	'marks in thirties': (n) => `a${'\u0315'.repeat(15)}${'\u0300'.repeat(15)}`.repeat(n / 61),
	'marks without end': (n) => '\u0315'.repeat(n / 4) + '\u0300'.repeat(n / 4),
	ligatures: (n) => '\ufdfa'.repeat(n / 3),
	blanks: (n) => ' '.repeat(n - 1) + 'x',
	dashes: (n) => '1' + ' - '.repeat((n - 2) / 3) + 'x',
	digits: (n) => '1'.repeat(n),
	dots: (n) => 'a.'.repeat(n / 2),
	addresses: (n) => `https://a${'!'.repeat(n - 10)}x`,
	brackets: (n) => `{"a":${'['.repeat(n - 10)}`
};

export interface Shape {
	what: string;
	type: string;
	body: string;
}

const URLENCODED = 'application/x-www-form-urlencoded';
const MULTIPART = 'multipart/form-data; boundary=x';
const part = (name: string, text: string, more = '') =>
	`--x\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${text}\r\n`;
const whole = (parts: string) => `${parts}--x--\r\n`;
const names = (many: number) => Array.from({ length: many }, (_, index) => `f${index}`);

/** Bodies of a megabyte and those just within the limits; `fields` are some that the door knows. */
export const bodies = (fields: readonly string[]): Shape[] => [
	...[LARGE, TAKEN].flatMap((size) => [
		{ what: `${size / KILO} KB of names`, type: URLENCODED, body: names(size / 10).join('=&') },
		{ what: `${size / KILO} KB of one name`, type: URLENCODED, body: 'a&'.repeat(size / 2) },
		{ what: `${size / KILO} KB of percents`, type: URLENCODED, body: `a=${'%'.repeat(size - 2)}` },
		{
			what: `${size / KILO} KB of parts`,
			type: MULTIPART,
			body: whole(
				names(size / 60)
					.map((name) => part(name, '1'))
					.join('')
			)
		},
		{
			what: `${size / KILO} KB of a part's headers`,
			type: MULTIPART,
			body: whole(part('a', '1', `\r\n${'x: y\r\n'.repeat(size / 6)}`))
		},
		{
			what: `${size / KILO} KB of a part's name`,
			type: MULTIPART,
			body: whole(part('%22'.repeat(size / 3), '1'))
		},
		{
			what: `${size / KILO} KB of near boundaries`,
			type: MULTIPART,
			body: whole(part('a', '\r\n--'.repeat(size / 4)))
		}
	]),
	{
		what: '300 fields',
		type: URLENCODED,
		body: names(299)
			.map((name) => `${name}=${'a'.repeat(400)}`)
			.join('&')
	},
	...Object.entries(texts).map(([what, text]) => ({
		what: `120 KB of ${what}`,
		type: MULTIPART,
		body: whole(fields.map((name) => part(name, text(Math.floor(TAKEN / fields.length)))).join(''))
	}))
];

/** Conditions as long as an address can be, in every name that is read. */
export const queries = (known: readonly string[]): [what: string, query: string][] => [
	['one name', 'area=13&'.repeat(ADDRESS / 8)],
	['names', names(ADDRESS / 8).join('=&')],
	['percents', `q=${'%'.repeat(ADDRESS)}`],
	...known.map((name): [string, string] => [
		`${name}, often`,
		`${name}=1&`.repeat(ADDRESS / (name.length + 3))
	]),
	...Object.entries(texts).map(([what, text]): [string, string] => {
		const written = encodeURIComponent(text(ADDRESS / 3))
			.slice(0, ADDRESS)
			.replace(/%[^%]?$/, '');
		return [what, `q=${written}`];
	})
];

/** What a socket may bring at once, where a text stands twice in it. */
export const events: Record<string, string> = {
	...Object.fromEntries(
		Object.entries(texts).map(([what, text]) => [
			`2 × 28 KB of ${what}`,
			text(28 * KILO).replaceAll('"', '')
		])
	)
};
