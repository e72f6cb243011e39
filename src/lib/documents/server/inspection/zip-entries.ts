import { inflateRawSync } from 'node:zlib';
import { Unacceptable } from './verdict.ts';

export interface ZipEntry {
	/** As Office compares them: small letters, slashes, none in front. */
	name: string;
	method: number;
	/** What the directory says; whether it is true shows when it is unpacked. */
	size: number;
	packed: Uint8Array;
}

const MAX_ENTRIES = 4000;
/** What a file of 10 MB may unpack to: far above any résumé with photos, far below what hurts. */
const MAX_UNPACKED = 100 * 1024 * 1024;

const END = 0x06054b50;
const END_64 = 0x06064b50;
const END_64_LOCATOR = 0x07064b50;
const DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
const ELSEWHERE = 0xffffffff;

/**
 * The files that a zip's directory names, twice if it names them twice. Our own, because what is to be met here
 * are lies: fflate believes the sizes and keeps one of two equal names, stricter readers refuse what Word opens.
 */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
	const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
	const { count, start } = findDirectory(view);
	if (count > MAX_ENTRIES) throw new Unacceptable('bloated');
	const entries: ZipEntry[] = [];
	for (let at = start, nth = 0; nth < count; nth++) {
		if (view.readUInt32LE(at) !== DIRECTORY) throw new Unacceptable('corrupt');
		if (view.readUInt16LE(at + 8) & 1) throw new Unacceptable('encrypted');
		entries.push(readEntry(view, at));
		at += 46 + [28, 30, 32].reduce((sum, field) => sum + view.readUInt16LE(at + field), 0);
	}
	if (entries.reduce((sum, { size }) => sum + size, 0) > MAX_UNPACKED)
		throw new Unacceptable('bloated');
	return entries;
}

/** Unpacks each entry in turn; all of them together stay within the bound, whatever the directory said. */
export function* unpacked(entries: ZipEntry[]): Generator<{ name: string; bytes: Uint8Array }> {
	let left = MAX_UNPACKED;
	for (const entry of entries) {
		const bytes = unpack(entry, left);
		left -= bytes.length;
		if (left < 0) throw new Unacceptable('bloated');
		yield { name: entry.name, bytes };
	}
}

function unpack({ method, packed }: ZipEntry, atMost: number): Uint8Array {
	if (method === STORED) return packed;
	if (method !== DEFLATED) throw new Unacceptable('corrupt');
	try {
		return inflateRawSync(packed, { maxOutputLength: atMost + 1 });
	} catch (error) {
		const burst = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
		throw new Unacceptable(burst ? 'bloated' : 'corrupt');
	}
}

/** Behind the directory stands its end, behind that at most a comment of 64 KB. */
function findDirectory(view: Buffer): { count: number; start: number } {
	for (let at = view.length - 22; at >= 0 && at > view.length - 22 - 65_536; at--) {
		if (view.readUInt32LE(at) !== END) continue;
		const large = at >= 20 && view.readUInt32LE(at - 20) === END_64_LOCATOR;
		if (!large) return { count: view.readUInt16LE(at + 10), start: view.readUInt32LE(at + 16) };
		const end = Number(view.readBigUInt64LE(at - 12));
		if (view.readUInt32LE(end) !== END_64) throw new Unacceptable('corrupt');
		return {
			count: Number(view.readBigUInt64LE(end + 32)),
			start: Number(view.readBigUInt64LE(end + 48))
		};
	}
	throw new Unacceptable('corrupt');
}

function readEntry(view: Buffer, at: number): ZipEntry {
	const nameEnd = at + 46 + view.readUInt16LE(at + 28);
	const [size, packedSize, offset] = trueSizes(view, at, nameEnd);
	if (view.readUInt32LE(offset) !== LOCAL) throw new Unacceptable('corrupt');
	const start = offset + 30 + view.readUInt16LE(offset + 26) + view.readUInt16LE(offset + 28);
	if (start + packedSize > view.length) throw new Unacceptable('corrupt');
	return {
		name: partName(view.toString('utf8', at + 46, nameEnd)),
		method: view.readUInt16LE(at + 10),
		size,
		packed: view.subarray(start, start + packedSize)
	};
}

/** Size, packed size and place: those too large for four bytes stand in this order in the extra field. */
function trueSizes(view: Buffer, at: number, extra: number): [number, number, number] {
	const sizes: [number, number, number] = [
		view.readUInt32LE(at + 24),
		view.readUInt32LE(at + 20),
		view.readUInt32LE(at + 42)
	];
	const end = extra + view.readUInt16LE(at + 30);
	for (let field = extra; field + 4 <= end; field += 4 + view.readUInt16LE(field + 2)) {
		if (view.readUInt16LE(field) !== 1) continue;
		let value = field + 4;
		for (const [nth, size] of sizes.entries()) {
			if (size !== ELSEWHERE) continue;
			sizes[nth] = Number(view.readBigUInt64LE(value));
			value += 8;
		}
		break;
	}
	return sizes;
}

export const partName = (name: string) =>
	name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
