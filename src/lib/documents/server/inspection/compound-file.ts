import { read } from 'cfb';
import type { FileType } from '../../rules.ts';
import { Unacceptable } from './verdict.ts';

/** Old Word and Excel files, and new ones that a password has wrapped in the same container. */
export function checkCompoundFile(promised: FileType, bytes: Uint8Array): void {
	const streams = streamsOf(bytes);
	if (streams.has('EncryptedPackage') || streams.has('EncryptionInfo'))
		throw new Unacceptable('encrypted');
	if (promised === 'doc') checkWord(streams.get('WordDocument'));
	else if (promised === 'xls') checkExcel(streams.get('Workbook') ?? streams.get('Book'));
	else throw new Unacceptable('renamed');
	if ([...streams.keys()].some((path) => path.endsWith('VBA/_VBA_PROJECT')))
		throw new Unacceptable('macros');
}

/** By path below the root: an embedded sheet has a Workbook of its own, deeper. */
function streamsOf(bytes: Uint8Array): Map<string, Buffer> {
	const { FileIndex, FullPaths } = read(bytes, { type: 'buffer' });
	return new Map(
		FileIndex.map(({ content }, at) => [
			(FullPaths[at] ?? '').replace(/^[^/]*\//, ''),
			Buffer.from(content ?? [])
		])
	);
}

const WORD_MARK = 0xa5ec;
const WORD_ENCRYPTED = 0x0100;

/** [MS-DOC] FibBase: the mark, and at offset 10 the flag fEncrypted. */
function checkWord(stream: Buffer | undefined): void {
	if (!stream) throw new Unacceptable('renamed');
	if (stream.length < 32 || stream.readUInt16LE(0) !== WORD_MARK) throw new Unacceptable('corrupt');
	if (stream.readUInt16LE(10) & WORD_ENCRYPTED) throw new Unacceptable('encrypted');
}

const BEGIN = new Set([0x0009, 0x0209, 0x0409, 0x0809]);
const FILE_PASS = 0x002f;
const END = 0x000a;

/** [MS-XLS]: records of type and length; FilePass among those before the first EOF means a password. */
function checkExcel(stream: Buffer | undefined): void {
	if (!stream) throw new Unacceptable('renamed');
	for (let at = 0; at + 4 <= stream.length; at += 4 + stream.readUInt16LE(at + 2)) {
		const type = stream.readUInt16LE(at);
		if (at === 0 && !BEGIN.has(type)) break;
		if (type === FILE_PASS) throw new Unacceptable('encrypted');
		if (type === END) return;
	}
	throw new Unacceptable('corrupt');
}
