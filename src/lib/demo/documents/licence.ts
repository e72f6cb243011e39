import { faces } from '#lib/letters/server/draw/faces.ts';
import sharp from 'sharp';
import { formatDate } from '#lib/calendar/format.ts';
import type { Person } from './cv.ts';

const EDGE = { width: 1120, height: 790 };

/** A 免許証 as a picture, for the previews of documents. Letters are drawn as shapes: no font need be installed. */
export async function drawLicence(person: Person, licence: string): Promise<Uint8Array> {
	const { width, height } = EDGE;
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">
		<rect width="${width}" height="${height}" fill="#fffdf5"/>
		<rect x="36" y="36" width="${width - 72}" height="${height - 72}" fill="none" stroke="#8a6d1f" stroke-width="5"/>
		<rect x="50" y="50" width="${width - 100}" height="${height - 100}" fill="none" stroke="#8a6d1f" stroke-width="1.5"/>
		${centred(`${licence} 登録証（見本）`, 190, 54)}
		${centred(person.name, 350, 64)}
		${centred(`${formatDate(person.birthDate)}生`, 430, 30)}
		${centred(`上記の者は、${licence}として登録されていることを証します。`, 545, 32)}
		${centred('この登録証は、しごとマイページの見本のために作られたものです。', 680, 24)}
	</svg>`;
	return sharp(Buffer.from(svg)).resize(EDGE).png({ palette: true }).toBuffer();
}

function centred(text: string, baseline: number, size: number) {
	const { font, glyph, width } = faces.regular;
	const scale = size / font.unitsPerEm;
	let x = (EDGE.width - (width(text) / 1000) * size) / 2;
	const shapes = [...text].map((character) => {
		const { path, advanceWidth } = font.getGlyph(glyph(character.codePointAt(0) ?? 0));
		const at = x;
		x += advanceWidth * scale;
		return `<path transform="translate(${at} ${baseline}) scale(${scale} ${-scale})" d="${path.toSVG()}"/>`;
	});
	return shapes.join('');
}
