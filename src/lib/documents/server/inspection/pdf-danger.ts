import { PDFArray, PDFDict, PDFName, PDFStream, type PDFObject } from 'pdf-lib';
import type { Refusal } from '../../refusals.ts';

export type Danger = Extract<Refusal, 'active' | 'embedded'>;

const name = (text: string) => PDFName.of(text);

/** ISO 32000-1, 12.6.4: what acts on its own or starts a program; XFA forms carry scripts of their own. */
const acting = new Set<PDFObject>([name('JavaScript'), name('Launch')]);
const actingKeys = [name('JS'), name('JavaScript'), name('XFA')];
const embedding = name('EmbeddedFile');
/** 7.11.3: a file specification with EF brings the file along. */
const EF = name('EF');
const fileKeys = [name('F'), name('UF'), name('Type')];

/** What a reader of this object would run or unpack. Names are compared as read, however they were spelled. */
export function dangerIn(object: PDFObject): Danger | undefined {
	const waiting: PDFObject[] = [object];
	for (let next = waiting.pop(); next; next = waiting.pop()) {
		if (acting.has(next)) return 'active';
		if (next === embedding) return 'embedded';
		if (next instanceof PDFArray) waiting.push(...next.asArray());
		if (next instanceof PDFStream) waiting.push(next.dict);
		if (!(next instanceof PDFDict)) continue;
		const { dict } = { dict: next };
		if (actingKeys.some((key) => dict.has(key))) return 'active';
		if (dict.has(EF) && fileKeys.some((key) => dict.has(key))) return 'embedded';
		waiting.push(...dict.values());
	}
	return undefined;
}

/** Of text that is no well-formed object, but that a forgiving reader may still understand. */
export function dangerInText(text: string): Danger | undefined {
	const read = text.replace(/#([0-9a-f]{2})/gi, (_, code: string) =>
		String.fromCharCode(parseInt(code, 16))
	);
	if (/\/(JavaScript|Launch)\b/.test(read)) return 'active';
	return /\/EmbeddedFile\b/.test(read) ? 'embedded' : undefined;
}
