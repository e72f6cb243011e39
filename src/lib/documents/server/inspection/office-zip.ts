import { checkEmbedded, isCompoundFile } from './compound-file.ts';
import { refusalOfRelation } from './office-relations.ts';
import { elementsOf } from './office-xml.ts';
import { Unacceptable } from './verdict.ts';
import { unpacked, zipEntries, type ZipEntry } from './zip-entries.ts';

const TYPES = '[content_types].xml';
const mainTypes = {
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'
} as const;
/** Documents and templates that may hold macros, the project itself, and the sheets of Excel 4. */
const MACRO_TYPE = /macroenabled|vbaproject|vbadata|macrosheet/;

/**
 * A new Word or Excel file: a whole zip of sane size, of the kind its name promises, without macros and without
 * parts fetched from elsewhere. What counts is what the parts are declared to be, not what they are called.
 */
export function checkOfficeZip(promised: 'docx' | 'xlsx', bytes: Uint8Array): void {
	const entries = zipEntries(bytes);
	const types = contentTypes(entries);
	if (types.some((type) => MACRO_TYPE.test(type))) throw new Unacceptable('macros');
	if (!types.includes(mainTypes[promised])) throw new Unacceptable('renamed');
	for (const part of unpacked(entries)) checkPart(part);
}

function contentTypes(entries: ZipEntry[]): string[] {
	const lists = entries.filter(({ name }) => name === TYPES);
	if (lists.length === 0) throw new Unacceptable('renamed');
	return [...unpacked(lists)]
		.flatMap(({ bytes }) => elementsOf(bytes))
		.map(({ attributes }) => (attributes.contenttype ?? '').trim().toLowerCase());
}

function checkPart({ name, bytes }: { name: string; bytes: Uint8Array }): void {
	if (name.endsWith('vbaproject.bin')) throw new Unacceptable('macros');
	if (name.endsWith('.rels'))
		for (const element of elementsOf(bytes)) {
			const refusal = refusalOfRelation(element);
			if (refusal) throw new Unacceptable(refusal);
		}
	// Excel starts another program by a link to it.
	if (name.includes('externallink') && name.endsWith('.xml'))
		if (elementsOf(bytes).some((element) => element.name === 'ddelink'))
			throw new Unacceptable('active');
	if (isCompoundFile(bytes)) checkEmbedded(bytes);
}
