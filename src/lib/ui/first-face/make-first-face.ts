import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';

/**
 * `npm run make:face`: the face that a device without a Japanese one is sent first, in one file of about 106 KB. It has
 * the characters that most files of this service use; what it lacks comes afterwards, slice by slice. One weight: the
 * browser makes letters bold by itself.
 */
const CHARACTERS = 800;
const here = import.meta.dirname;
const source = join(here, '../../..');
const font = join(
	source,
	'../node_modules/@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf'
);
/** Lists of every kanji and every town, of which no screen shows more than a few. */
const LISTS = /kanji-variants|fold-name|municipalities|readings|first-face/;
const COMMENTS = /\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|^\t*\/\/.*/gm;
const JAPANESE = /[\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]/;

const read = (file: string) => readFileSync(join(source, file), 'utf8').replace(COMMENTS, '');
const uses = new Map<string, number>();
for (const file of globSync('**/*.{svelte,ts}', { cwd: source }))
	if (!LISTS.test(file))
		for (const character of new Set(read(file)))
			if (JAPANESE.test(character)) uses.set(character, (uses.get(character) ?? 0) + 1);

// Where a job is stands on every card.
for (const character of read('lib/places/prefectures.ts'))
	if (JAPANESE.test(character)) uses.set(character, Infinity);

const printable = Array.from({ length: 95 }, (_, index) => String.fromCodePoint(0x20 + index));
const most = [...uses]
	.sort(([a, one], [b, other]) => (one === other ? (a < b ? -1 : 1) : other > one ? 1 : -1))
	.slice(0, CHARACTERS)
	.map(([character]) => character);
const characters = [...printable, ...most].sort();

const bytes = await subsetFont(readFileSync(font), characters.join(''), {
	targetFormat: 'woff2',
	noLayoutClosure: true,
	keepFeatures: [],
	noHinting: true
});
writeFileSync(join(here, 'first-face.woff2'), bytes);
const range = characters.map((one) => `U+${one.codePointAt(0)?.toString(16)}`).join();
writeFileSync(
	join(here, 'first-face.css'),
	`/* Made by npm run make:face. */
@font-face {
	font-family: 'First Face';
	font-display: swap;
	src: url('./first-face.woff2') format('woff2');
	unicode-range: ${range};
}
`
);
console.log(`${characters.length} characters, ${Math.round(bytes.length / 1000)} KB`);
