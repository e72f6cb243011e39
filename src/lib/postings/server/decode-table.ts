import iconv from 'iconv-lite';

/**
 * UTF-8 with or without its mark, UTF-16 with its mark as a spreadsheet's "Unicode text" has it, else Shift_JIS as
 * Windows writes it. Undefined when it is none of them.
 */
export function decodeTable(bytes: Uint8Array): string | undefined {
	const wide = wideOf(bytes);
	if (wide) return decoded(bytes, wide);
	const text = decoded(bytes, 'utf-8');
	if (text !== undefined) return text;
	const japanese = iconv.decode(Buffer.from(bytes), 'cp932');
	return japanese.includes('\ufffd') ? undefined : japanese;
}

function wideOf([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
	if (first === 0xff && second === 0xfe) return 'utf-16le';
	return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
}
