import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import { expect, test } from 'vitest';

const folder = 'src/lib/ui/first-face';

test('the face that comes first has every character that it is asked for, and few bytes', () => {
	const bytes = readFileSync(`${folder}/first-face.woff2`);
	const face = create(bytes) as Font;
	const styles = readFileSync(`${folder}/first-face.css`, 'utf8');
	const asked = [...styles.matchAll(/U\+([\da-f]+)/g)].map(([, code]) => parseInt(code ?? '', 16));

	expect(asked.length).toBeGreaterThan(800);
	expect(asked.filter((code) => !face.hasGlyphForCodePoint(code))).toEqual([]);
	expect(bytes.length).toBeLessThanOrEqual(120_000);
});
