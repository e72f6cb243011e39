import { strFromU8, unzipSync, type UnzipFileInfo } from 'fflate';
import { Unacceptable } from './verdict.ts';

const MAX_ENTRIES = 4000;
/** What a file of 10 MB may unpack to: far above any résumé with photos, far below what hurts. */
const MAX_UNPACKED = 100 * 1024 * 1024;
const MAX_TYPES = 1024 * 1024;

const TYPES = '[Content_Types].xml';
const mainParts = {
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'
} as const;

/** A new Word or Excel file: a whole zip, of the kind its name promises, without macros, of sane size. */
export function checkOfficeZip(promised: 'docx' | 'xlsx', bytes: Uint8Array): void {
	const entries = entriesOf(bytes);
	const types = contentTypes(bytes, entries);
	if (/macroEnabled|vbaProject/i.test(types) || entries.some((e) => /vbaProject/i.test(e.name)))
		throw new Unacceptable('macros');
	if (!types.includes(mainParts[promised])) throw new Unacceptable('renamed');
	// Every part must unpack; the sum was bounded above.
	unzipSync(bytes);
}

/** Read from the directory at the zip's end, where nothing needs unpacking yet. */
function entriesOf(bytes: Uint8Array): UnzipFileInfo[] {
	const entries: UnzipFileInfo[] = [];
	let unpacked = 0;
	unzipSync(bytes, {
		filter(entry) {
			entries.push(entry);
			unpacked += entry.originalSize;
			if (entries.length > MAX_ENTRIES || unpacked > MAX_UNPACKED)
				throw new Unacceptable('bloated');
			return false;
		}
	});
	return entries;
}

function contentTypes(bytes: Uint8Array, entries: UnzipFileInfo[]): string {
	const types = entries.find(({ name }) => name === TYPES);
	if (!types) throw new Unacceptable('renamed');
	if (types.originalSize > MAX_TYPES) throw new Unacceptable('bloated');
	const unpacked = unzipSync(bytes, { filter: ({ name }) => name === TYPES })[TYPES];
	return strFromU8(unpacked ?? new Uint8Array());
}
