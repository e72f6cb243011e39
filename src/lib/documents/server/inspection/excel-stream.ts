import { Unacceptable } from './verdict.ts';

const BEGIN = new Set([0x0009, 0x0209, 0x0409, 0x0809]);
const FILE_PASS = 0x002f;
const SHEET = 0x0085;
const END = 0x000a;

/** [MS-XLS] 2.4.28, 2.4.21: sheets and streams of macros of Excel 4, and modules of Excel 5. */
const MACRO_SHEETS = new Set([0x01, 0x06]);
const MACRO_STREAMS = new Set([0x0006, 0x0040]);

interface Item {
	type: number;
	data: Buffer;
}

/**
 * The records of a workbook: those up to the first end tell of its password and of its sheets. What a sheet is
 * its entry and its own beginning say, and either is believed.
 */
export function checkExcelStream(stream: Buffer): void {
	const sheets = [...globals(stream)].filter(({ type }) => type === SHEET);
	for (const { data } of sheets) {
		if (data.length < 6) throw new Unacceptable('corrupt');
		if (MACRO_SHEETS.has(data.readUInt8(5))) throw new Unacceptable('macros');
		const begin = itemAt(stream, data.readUInt32LE(0));
		const kind = begin && BEGIN.has(begin.type) && begin.data.length >= 4;
		if (kind && MACRO_STREAMS.has(begin.data.readUInt16LE(2))) throw new Unacceptable('macros');
	}
}

function* globals(stream: Buffer): Generator<Item> {
	let at = 0;
	for (let item = itemAt(stream, at); item; item = itemAt(stream, at)) {
		if (at === 0 && !BEGIN.has(item.type)) break;
		if (item.type === FILE_PASS) throw new Unacceptable(lockOf(item.data));
		if (item.type === END) return;
		yield item;
		at += 4 + item.data.length;
	}
	throw new Unacceptable('corrupt');
}

function itemAt(stream: Buffer, at: number): Item | undefined {
	if (at + 4 > stream.length) return undefined;
	const length = stream.readUInt16LE(at + 2);
	return { type: stream.readUInt16LE(at), data: stream.subarray(at + 4, at + 4 + length) };
}

/**
 * Excel protects a workbook's structure by encrypting it with a password of its own, VelvetSweatshop, and asks nobody
 * for it. By the old method (0) that shows: key and proof are always these. By the newer one (1) it does not.
 */
const UNASKED = Buffer.from('59b30a9a', 'hex');

function lockOf(pass: Buffer) {
	const old = keyAndProof(pass);
	if (!old) return 'locked';
	return old.equals(UNASKED) ? 'restricted' : 'encrypted';
}

/** Up to Excel 95 the old method is the only one, and not named. */
function keyAndProof(pass: Buffer): Buffer | undefined {
	if (pass.length === 4) return pass;
	return pass.length > 4 && pass.readUInt16LE(0) === 0 ? pass.subarray(2) : undefined;
}
