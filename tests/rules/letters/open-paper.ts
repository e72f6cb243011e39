import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';

/** A run of text on a page, in mm from the top left: its em box from `top` to `bottom`. */
export interface Run {
	text: string;
	left: number;
	right: number;
	top: number;
	bottom: number;
	size: number;
}

export interface Pixels {
	width: number;
	height: number;
	data: Uint8ClampedArray;
	/** Pixels per mm. */
	scale: number;
}

const MM = 25.4 / 72;
const HEIGHT = 297;

/** A paper as a reader shows it: its pages with their runs of text and, on demand, their pixels. */
export async function openPaper(bytes: Uint8Array) {
	const pdf = await getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false })
		.promise;
	const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
	const pages = await Promise.all(numbers.map((number) => pdf.getPage(number)));
	const runs = await Promise.all(pages.map(runsOf));
	return {
		runs,
		/** All text, run by run, without the blanks and breaks that lines were given. */
		text: withoutBlanks(
			runs
				.flat()
				.map((run) => run.text)
				.join('')
		),
		pixels: (page = 0, scale = 4) => render(pdf, at(pages, page), scale),
		information: async () => (await pdf.getMetadata()).info as Record<string, unknown>,
		structure: (page = 0) => at(pages, page).getStructTree(),
		close: () => pdf.loadingTask.destroy()
	};
}

export const withoutBlanks = (text: string) => text.replace(/[\s\u00a0\u3000]/g, '');

async function runsOf(page: PDFPageProxy): Promise<Run[]> {
	// Readers may normalise what they copy; what the file says is what is tested.
	const { items } = await page.getTextContent({ disableNormalization: true });
	return items.flatMap((item) => {
		if (!('str' in item) || item.str === '') return [];
		const [size = 0, , , , x = 0, y = 0] = item.transform as number[];
		const top = HEIGHT - y * MM - size * 0.88 * MM;
		const left = x * MM;
		const text = item.str;
		const right = left + item.width * MM;
		return [{ text, left, right, top, bottom: top + size * MM, size }];
	});
}

interface CanvasFactory {
	create(
		width: number,
		height: number
	): { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D };
}

async function render(pdf: PDFDocumentProxy, page: PDFPageProxy, scale: number): Promise<Pixels> {
	const viewport = page.getViewport({ scale: scale * MM });
	const factory = pdf.canvasFactory as CanvasFactory;
	const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
	const { canvas, context } = factory.create(width, height);
	await page.render({ canvas, canvasContext: context, viewport }).promise;
	return { width, height, data: context.getImageData(0, 0, width, height).data, scale };
}

/** The ink of a box given in mm: darkness from 0 to 1, row by row. */
export function inkOf(pixels: Pixels, box: Pick<Run, 'left' | 'right' | 'top' | 'bottom'>) {
	const { width, data, scale } = pixels;
	const ink: number[] = [];
	for (let y = Math.round(box.top * scale); y < Math.round(box.bottom * scale); y++)
		for (let x = Math.round(box.left * scale); x < Math.round(box.right * scale); x++)
			ink.push(1 - (data[(y * width + x) * 4] ?? 255) / 255);
	return ink;
}

function at<T>(list: T[], index: number): T {
	const one = list[index];
	if (one === undefined) throw new Error(`There is no page ${index + 1}.`);
	return one;
}
