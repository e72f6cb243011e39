import { read } from 'cfb';
import type { FileType } from '../../rules.ts';
import { checkExcelStream } from './excel-stream.ts';
import { Unacceptable } from './verdict.ts';

type Streams = Map<string, Buffer>;

/** Old Word and Excel files, and new ones that a password has wrapped in the same container. */
export function checkCompoundFile(promised: FileType, bytes: Uint8Array): void {
	const streams = streamsOf(bytes);
	if (streams.has('encryptedpackage') || streams.has('encryptioninfo'))
		// Word asks for each password; Excel has one of its own, see excel-stream.ts.
		throw new Unacceptable(promised === 'xlsx' || promised === 'xls' ? 'locked' : 'encrypted');
	if (promised === 'doc') checkWord(streams.get('worddocument'));
	else if (promised === 'xls') checkExcel(streams.get('workbook') ?? streams.get('book'));
	else throw new Unacceptable('renamed');
	checkPassengers(streams);
}

/** An object inside a new Word or Excel file: whatever it is, it brings no macros and no other file along. */
export const checkEmbedded = (bytes: Uint8Array): void => checkPassengers(streamsOf(bytes));

export const isCompoundFile = (bytes: Uint8Array): boolean =>
	[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, at) => bytes[at] === byte);

/** By path below the root, in small letters: the format compares names so ([MS-CFB] 2.6.4). */
function streamsOf(bytes: Uint8Array): Streams {
	const { FileIndex, FullPaths } = read(bytes, { type: 'buffer' });
	return new Map(
		FileIndex.map(({ content }, at) => [
			(FullPaths[at] ?? '').replace(/^[^/]*\//, '').toLowerCase(),
			Buffer.from(content ?? [])
		])
	);
}

/** [MS-OVBA] 2.2.1. A project without a line of text counts: what was compiled from it may still be there and run. */
const isMacroPath = (path: string) => /(^|\/)(_vba_project|vba\/dir)$/.test(path);
/** [MS-OLEDS] 2.3.6, with the mark of a packed file behind its size; a picture of Paint stands there otherwise. */
const isPackedFile = (path: string, content: Buffer) =>
	path.endsWith('\u0001ole10native') && content.length > 6 && content.readUInt16LE(4) === 2;

function checkPassengers(streams: Streams): void {
	for (const [path, content] of streams) {
		if (isMacroPath(path)) throw new Unacceptable('macros');
		if (isPackedFile(path, content)) throw new Unacceptable('embedded');
	}
}

const WORD_MARK = 0xa5ec;
const WORD_95_MARK = 0xa5dc;
const WORD_ENCRYPTED = 0x0100;

/** [MS-DOC] FibBase: the mark, and at offset 10 the flag fEncrypted. */
function checkWord(stream: Buffer | undefined): void {
	if (!stream) throw new Unacceptable('renamed');
	const mark = stream.length < 32 ? undefined : stream.readUInt16LE(0);
	if (mark !== WORD_MARK && mark !== WORD_95_MARK) throw new Unacceptable('corrupt');
	if (stream.readUInt16LE(10) & WORD_ENCRYPTED) throw new Unacceptable('encrypted');
	// Word itself no longer opens these unless it is told to.
	if (mark === WORD_95_MARK) throw new Unacceptable('old');
}

function checkExcel(stream: Buffer | undefined): void {
	if (!stream) throw new Unacceptable('renamed');
	checkExcelStream(stream);
}
