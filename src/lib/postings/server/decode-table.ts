import iconv from 'iconv-lite';

/** UTF-8 with or without its mark, else Shift_JIS as Windows writes it. Undefined when it is neither. */
export function decodeTable(bytes: Uint8Array): string | undefined {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		const text = iconv.decode(Buffer.from(bytes), 'cp932');
		return text.includes('\ufffd') ? undefined : text;
	}
}
