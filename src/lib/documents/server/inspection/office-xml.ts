import sax from 'sax';
import { Unacceptable } from './verdict.ts';

export interface Element {
	/** Without its prefix, in small letters; so are the names of the attributes. */
	name: string;
	attributes: Record<string, string>;
}

/** Lists of parts and relations are short; one of this length is built to keep us busy. */
const MAX_XML = 4 * 1024 * 1024;

/**
 * The elements of a part, with every reference in their attributes resolved: `vbaProj&#x65;ct` is vbaProject.
 * What Office would not read is refused as broken; so is a DOCTYPE, which its format forbids.
 */
export function elementsOf(bytes: Uint8Array): Element[] {
	if (bytes.length > MAX_XML) throw new Unacceptable('bloated');
	const elements: Element[] = [];
	const parser = sax.parser(true);
	parser.onopentag = ({ name, attributes }) =>
		elements.push({
			name: local(name),
			attributes: Object.fromEntries(
				Object.entries(attributes).map(([key, value]) => [local(key), String(value)])
			)
		});
	parser.ondoctype = () => {
		throw new Unacceptable('corrupt');
	};
	parser.onerror = () => {
		throw new Unacceptable('corrupt');
	};
	parser.write(textOf(bytes)).close();
	return elements;
}

const local = (name: string) => name.slice(name.lastIndexOf(':') + 1).toLowerCase();

/** UTF-8 or UTF-16, with a mark or without; a part that claims another encoding would be read differently. */
function textOf(bytes: Uint8Array): string {
	const [first, second] = bytes;
	const wide =
		(first === 0xff && second === 0xfe) || second === 0
			? 'utf-16le'
			: (first === 0xfe && second === 0xff) || first === 0
				? 'utf-16be'
				: undefined;
	const text = new TextDecoder(wide ?? 'utf-8', { fatal: true }).decode(bytes);
	const claimed = /^\s*<\?xml[^>]*encoding\s*=\s*["']([^"']*)/i.exec(text)?.[1] ?? 'utf-8';
	if (!/^(utf-?8|utf-?16(le|be)?|us-ascii)$/i.test(claimed)) throw new Unacceptable('corrupt');
	return text;
}
