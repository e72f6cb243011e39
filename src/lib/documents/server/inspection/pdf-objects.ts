import {
	decodePDFRawStream,
	PDFContext,
	PDFName,
	PDFObjectParser,
	PDFObjectStreamParser,
	PDFRawStream,
	PDFRef,
	type PDFObject
} from 'pdf-lib';
import { dangerIn, dangerInText, type Danger } from './pdf-danger.ts';
import { Unacceptable } from './verdict.ts';

/** Where an object may begin. Not `endobj`; numbers stand before it, perhaps behind comments. */
const BEGINNING = /(?<=[\d\s\0])obj/g;
const NUMBERS = /(\d{1,10})[\s\0]+(\d{1,5})[\s\0]*$/;

/**
 * Looks at every object that is written anywhere in the file. Which of them a reader uses its table decides,
 * and two readers may read the table differently: so older revisions count, what hides inside a stream or a
 * string, and object streams that do not call themselves so.
 */
export async function findDanger(bytes: Uint8Array): Promise<Danger | undefined> {
	const context = PDFContext.create();
	const found = new Set<Danger | undefined>();
	const assign = context.assign.bind(context);
	context.assign = (ref, object) => {
		found.add(dangerIn(object));
		assign(ref, object);
	};

	const streams: PDFRawStream[] = [];
	const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
	for (const { index } of text.matchAll(BEGINNING)) {
		const object = parse(bytes.subarray(index + 'obj'.length), context);
		if (!object) found.add(dangerInText(untilEnd(text, index)));
		else context.assign(refBefore(text, index), object);
		if (object instanceof PDFRawStream && holdsObjects(object)) streams.push(object);
	}
	// Behind the others, since their length or filter may be an object of its own.
	for (const stream of streams) found.add(await lookThrough(stream));
	return found.has('active') ? 'active' : [...found].find((danger) => danger);
}

function parse(bytes: Uint8Array, context: PDFContext): PDFObject | undefined {
	try {
		return PDFObjectParser.forBytes(bytes, context).parseObject();
	} catch {
		return undefined;
	}
}

function untilEnd(text: string, from: number): string {
	const end = text.indexOf('endobj', from);
	return text.slice(from, end < 0 ? undefined : end);
}

function refBefore(text: string, index: number): PDFRef {
	const [, number, generation] = NUMBERS.exec(text.slice(Math.max(0, index - 40), index)) ?? [];
	return PDFRef.of(Number(number ?? 0), Number(generation ?? 0));
}

const holdsObjects = ({ dict }: PDFRawStream) =>
	dict.has(PDFName.of('N')) && dict.has(PDFName.of('First'));

/** Objects that it holds are assigned to the context, where they are looked at. */
async function lookThrough(stream: PDFRawStream): Promise<Danger | undefined> {
	try {
		await PDFObjectStreamParser.forStream(stream).parseIntoContext();
		return undefined;
	} catch {
		return dangerInText(unfolded(stream));
	}
}

/** What cannot be unfolded here might be elsewhere: nobody knows what is inside. */
function unfolded(stream: PDFRawStream): string {
	try {
		return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
	} catch {
		throw new Unacceptable('corrupt');
	}
}
