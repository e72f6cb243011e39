import type { EmbeddedFace } from './embedded-face.ts';
import type { Weight } from './faces.ts';
import type { Role, Tags } from './tags.ts';
import { across, long, up } from './units.ts';
import type { Box } from './units.ts';

/** The hand that draws a page: everything is in millimetres from its top left, black on white. */
export interface Sheet {
	/** Text whose baseline begins at x, y. */
	text(line: string, x: number, y: number, size: number, weight: Weight): void;
	line(
		from: [x: number, y: number],
		to: [x: number, y: number],
		width: number,
		dash?: string
	): void;
	frame(box: Box, width: number, dash?: string): void;
	solid(box: Box): void;
	/** White on a solid. */
	inWhite(draw: () => void): void;
	/** Ready operators, such as the path of a QR code. */
	raw(operators: string): void;
	/** What `draw` draws is one element of that role for those who hear the paper. */
	as(role: Role, draw: () => void, words?: { alt?: string; actualText?: string }): void;
	/** Elements drawn inside are parts of one of that role. */
	within(role: Role, draw: () => void): void;
	/** The finished content of the page. */
	content(): string;
}

export function sheet(page: number, faces: Record<Weight, EmbeddedFace>, tags: Tags): Sheet {
	const operators: string[] = [];
	let marked = false;
	let artifact = false;

	function closeArtifact() {
		if (artifact) operators.push('EMC');
		artifact = false;
	}

	/** What has no role is decoration; neighbours share one mark. */
	function put(...ops: string[]) {
		if (!marked && !artifact) {
			operators.push('/Artifact BMC');
			artifact = true;
		}
		operators.push(...ops);
	}

	const stroke = (path: string, width: number, dash?: string) =>
		dash ? put(`${width} w [${dash}] 0 d`, path, 'S [] 0 d') : put(`${width} w`, path, 'S');
	const rectangle = ({ x, y, w, h }: Box) => `${across(x)} ${up(y + h)} ${long(w)} ${long(h)} re`;

	return {
		text(line, x, y, size, weight) {
			const code = faces[weight].encode(line);
			const font = weight === 'bold' ? '/B' : '/R';
			if (code) put(`BT ${font} ${size} Tf ${across(x)} ${up(y)} Td <${code}> Tj ET`);
		},
		line: ([x1, y1], [x2, y2], width, dash) =>
			stroke(`${across(x1)} ${up(y1)} m ${across(x2)} ${up(y2)} l`, width, dash),
		frame: (box, width, dash) => stroke(rectangle(box), width, dash),
		solid: (box) => put(rectangle(box), 'f'),
		inWhite(draw) {
			put('1 g');
			draw();
			put('0 g');
		},
		raw: (ops) => put(ops),
		as(role, draw, words) {
			closeArtifact();
			operators.push(`/${role} <</MCID ${tags.mark(role, page, words)}>> BDC`);
			marked = true;
			draw();
			marked = false;
			operators.push('EMC');
		},
		within: (role, draw) => tags.within(role, draw),
		content() {
			closeArtifact();
			return operators.join('\n');
		}
	};
}
