import { randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { utils, write } from 'cfb';
import { strToU8, zipSync } from 'fflate';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';

/** Files as people send them, made here so that no binary lies in the repository. */

export async function aPdf(lock?: { userPassword?: string; ownerPassword: string }) {
	const pdf = await PDFDocument.create();
	pdf.addPage([595, 842]);
	if (lock) pdf.encrypt(lock);
	return pdf.save();
}

/** An Office package of these parts, named and written as a test wants them. */
export const aPackage = (parts: Record<string, string | Uint8Array>): Uint8Array =>
	zipSync(
		Object.fromEntries(
			Object.entries(parts).map(([name, part]) => [
				name,
				typeof part === 'string' ? strToU8(part) : part
			])
		),
		{ level: 9 }
	);

const zipped = (main: string, type: string, more: Record<string, Uint8Array> = {}) =>
	zipSync(
		{
			'[Content_Types].xml': strToU8(
				`<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${main}" ContentType="${type}"/></Types>`
			),
			[main]: strToU8('<document/>'),
			...more
		},
		{ level: 1 }
	);

const OPEN = 'application/vnd.openxmlformats-officedocument';
export const aDocx = (more?: Record<string, Uint8Array>) =>
	zipped('word/document.xml', `${OPEN}.wordprocessingml.document.main+xml`, more);
export const anXlsx = (more?: Record<string, Uint8Array>) =>
	zipped('xl/workbook.xml', `${OPEN}.spreadsheetml.sheet.main+xml`, more);
export const aDocm = () =>
	zipped('word/document.xml', 'application/vnd.ms-word.document.macroEnabled.main+xml', {
		'word/vbaProject.bin': new Uint8Array(64)
	});

/** A compound file of these streams, by their paths. */
export function container(streams: Record<string, Uint8Array>): Uint8Array {
	const file = utils.cfb_new();
	for (const [path, content] of Object.entries(streams))
		utils.cfb_add(file, path, Buffer.from(content));
	return write(file, { type: 'buffer' });
}

/** A stream under 4096 bytes lives among the small ones; real documents are larger. */
function wordStream(encrypted: boolean) {
	const stream = Buffer.alloc(5000);
	stream.writeUInt16LE(0xa5ec, 0);
	stream.writeUInt16LE(0x00c1, 2);
	stream.writeUInt16LE(encrypted ? 0x0100 : 0, 10);
	return stream;
}

/** A record of an old workbook. */
export function record(type: number, content: number | Uint8Array) {
	const bytes = Buffer.alloc(4 + (typeof content === 'number' ? content : content.length));
	bytes.writeUInt16LE(type, 0);
	bytes.writeUInt16LE(bytes.length - 4, 2);
	if (typeof content !== 'number') bytes.set(content, 4);
	return bytes;
}

function excelStream(encrypted: boolean) {
	const begin = record(0x0809, 16);
	return Buffer.concat([
		begin,
		...(encrypted ? [record(0x002f, 54)] : []),
		record(0x0042, 2),
		record(0x000a, 0),
		Buffer.alloc(5000)
	]);
}

/** A zip whose directory says that its last file unpacks to `size` bytes. */
export function unpackingTo(size: number, zip: Uint8Array): Uint8Array {
	const bytes = Buffer.from(zip);
	bytes.writeUInt32LE(size, bytes.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1')) + 24);
	return bytes;
}

export const aDoc = (more: { encrypted?: boolean; macros?: boolean } = {}) =>
	container({
		WordDocument: wordStream(more.encrypted ?? false),
		...(more.macros && { 'Macros/VBA/_VBA_PROJECT': Buffer.alloc(16) })
	});
export const anXls = (more: { encrypted?: boolean } = {}) =>
	container({ Workbook: excelStream(more.encrypted ?? false) });
/** What Office writes when a docx or xlsx gets a password. */
export const aLockedOfficeFile = () =>
	container({ EncryptionInfo: Buffer.alloc(200), EncryptedPackage: Buffer.alloc(6000) });

/** 60 × 40, blue on the left, red on the right. */
const picture = () =>
	sharp({ create: { width: 60, height: 40, channels: 3, background: 'blue' } }).composite([
		{
			input: { create: { width: 30, height: 40, channels: 3, background: 'red' } },
			left: 30,
			top: 0
		}
	]);

export const aPng = () => picture().png().toBuffer();
/** A PNG whose header promises more than anyone can hold. */
export async function aBoundlessPng(edge: number) {
	const png = await aPng();
	png.writeUInt32BE(edge, 16);
	png.writeUInt32BE(edge, 20);
	png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
	return png;
}
/** A telephone's picture: lying on its side, with the place where it was taken. */
export const aPhoto = () =>
	picture()
		.withMetadata({ orientation: 6 })
		.withExifMerge({
			IFD0: { Copyright: 'Misaki Takahashi' },
			IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '35/1 41/1 0/1' }
		})
		.jpeg()
		.toBuffer();

export async function aMovingGif() {
	const frame = (background: string) =>
		sharp({ create: { width: 20, height: 10, channels: 3, background } })
			.png()
			.toBuffer();
	const frames = await Promise.all([frame('green'), frame('yellow')]);
	return sharp(frames, { join: { animated: true } })
		.gif({ delay: [100, 100] })
		.toBuffer();
}

/** 24 bits, bottom row first, rows padded to four bytes. All pixels red. */
export function aBmp(width = 5, height = 3, declared = { width, height }) {
	const row = Math.ceil((width * 3) / 4) * 4;
	const bytes = Buffer.alloc(54 + row * height);
	bytes.write('BM', 0, 'latin1');
	bytes.writeUInt32LE(bytes.length, 2);
	bytes.writeUInt32LE(54, 10);
	bytes.writeUInt32LE(40, 14);
	bytes.writeInt32LE(declared.width, 18);
	bytes.writeInt32LE(declared.height, 22);
	bytes.writeUInt16LE(1, 26);
	bytes.writeUInt16LE(24, 28);
	for (let y = 0; y < height; y++)
		for (let x = 0; x < width; x++) bytes[54 + y * row + x * 3 + 2] = 255;
	return bytes;
}

/** As OS/2 wrote them: a header of twelve bytes, and sizes of two. All pixels grey. */
export function anOldBmp(edge = 8) {
	const bytes = Buffer.alloc(26 + edge * edge * 3, 0x80);
	bytes.write('BM', 0, 'latin1');
	bytes.writeUInt32LE(bytes.length, 2);
	bytes.writeUInt32LE(0, 6);
	bytes.writeUInt32LE(26, 10);
	bytes.writeUInt32LE(12, 14);
	for (const [at, value] of [edge, edge, 1, 24].entries()) bytes.writeUInt16LE(value, 18 + at * 2);
	return bytes;
}

/** Of some 3 MB, as a telephone takes it: lying, with a mark that says how to turn it. */
export function aLargePhoto() {
	const [width, height] = [2400, 1800];
	const noise = randomBytes(width * height * 3);
	return sharp(noise, { raw: { width, height, channels: 3 } })
		.jpeg({ quality: 85 })
		.withMetadata({ orientation: 6 })
		.toBuffer();
}
