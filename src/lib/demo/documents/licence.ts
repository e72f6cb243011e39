import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';
import sharp from 'sharp';
import { formatDate } from '#lib/calendar/format.ts';
import type { Person } from './cv.ts';

const SIZE = { width: 1120, height: 790 };
const FONT = '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf';
const font = fontkit.create(
	readFileSync(createRequire(import.meta.url).resolve(FONT))
) as fontkit.Font;

/** A 資格証 as a picture, for the previews of documents. Letters are drawn as shapes: no font need be installed. */
export async function drawLicence(person: Person, licence: string): Promise<Uint8Array> {
	const { width, height } = SIZE;
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">
		<rect width="${width}" height="${height}" fill="#fffdf5"/>
		<rect x="36" y="36" width="${width - 72}" height="${height - 72}" fill="none" stroke="#8a6d1f" stroke-width="5"/>
		<rect x="50" y="50" width="${width - 100}" height="${height - 100}" fill="none" stroke="#8a6d1f" stroke-width="1.5"/>
		${centred(`${licence} 資格証（見本）`, 190, 54)}
		${centred(person.name, 350, 64)}
		${centred(`${formatDate(person.birthDate)}生`, 430, 30)}
		${centred(`上記の者が、${licence}の資格を有することを証します。`, 545, 32)}
		${centred('この資格証は、しごとマイページの見本のために作られたものです。', 680, 24)}
	</svg>`;
	return sharp(Buffer.from(svg)).resize(SIZE).png({ palette: true }).toBuffer();
}

function centred(text: string, baseline: number, size: number) {
	const { glyphs, advanceWidth } = font.layout(text);
	const scale = size / font.unitsPerEm;
	let x = (SIZE.width - advanceWidth * scale) / 2;
	const shapes = glyphs.map((glyph) => {
		const at = x;
		x += glyph.advanceWidth * scale;
		return `<path transform="translate(${at} ${baseline}) scale(${scale} ${-scale})" d="${glyph.path.toSVG()}"/>`;
	});
	return shapes.join('');
}
