import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { inspectFile, stopInspecting } from '#lib/documents/server/inspect.ts';
import {
	aBmp,
	aBoundlessPng,
	aDoc,
	aDocm,
	aDocx,
	aLockedOfficeFile,
	aMovingGif,
	anOldBmp,
	anXls,
	anXlsx,
	aPdf,
	aPhoto,
	aPng,
	unpackingTo
} from '../../support/files.ts';

afterAll(stopInspecting);

const refusalOf = async (name: string, bytes: Uint8Array) => {
	const inspection = await inspectFile({ name, bytes }, crypto.randomUUID());
	return inspection.accepted ? 'accepted' : inspection.refusal;
};
const accept = async (name: string, bytes: Uint8Array) => {
	const inspection = await inspectFile({ name, bytes }, crypto.randomUUID());
	if (!inspection.accepted) throw new Error(`${name}: ${inspection.refusal}`);
	return inspection;
};
const half = (bytes: Uint8Array) => bytes.subarray(0, Math.floor(bytes.length / 2));
const noise = (length: number) => Uint8Array.from({ length }, (_, at) => (at * 7919 + 13) % 251);

test('APP-5: each of the ten endings is taken when the content is what it says', async () => {
	const photo = await aPhoto();
	const sent: [string, Uint8Array][] = [
		['履歴書.doc', aDoc()],
		['履歴書.docx', aDocx()],
		['職務経歴書.xls', anXls()],
		['職務経歴書.xlsx', anXlsx()],
		['ジョブ・カード.pdf', await aPdf()],
		['修了証.jpg', photo],
		['修了証.JPEG', photo],
		['修了証.png', await aPng()],
		['修了証.bmp', aBmp()],
		['修了証.gif', await aMovingGif()]
	];

	const answers = await Promise.all(sent.map(([name, bytes]) => refusalOf(name, bytes)));

	expect(answers).toEqual(sent.map(() => 'accepted'));
});

test('APP-5: office files and PDFs are kept byte for byte', async () => {
	const sent = aDocx();
	const kept = await accept('履歴書.docx', sent);
	expect(Buffer.from(kept.bytes)).toEqual(Buffer.from(sent));
	expect(kept.previews).toBeUndefined();
});

test('APP-5: a renamed file is refused as renamed, whatever it claims to be', async () => {
	const png = await aPng();
	expect(await refusalOf('履歴書.pdf', png)).toBe('renamed');
	expect(await refusalOf('写真.jpg', png)).toBe('renamed');
	expect(await refusalOf('履歴書.docx', anXlsx())).toBe('renamed');
	expect(await refusalOf('履歴書.xls', aDoc())).toBe('renamed');
	expect(await refusalOf('履歴書.doc', aDocx())).toBe('renamed');
	expect(await refusalOf('履歴書.docx', aDoc())).toBe('renamed');
});

test('APP-5: other kinds are refused, empty files too', async () => {
	expect(await refusalOf('履歴書.exe', noise(500))).toBe('type');
	expect(
		await refusalOf('写真.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))
	).toBe('type');
	expect(await refusalOf('名前だけ', await aPdf())).toBe('type');
	expect(await refusalOf('履歴書.pdf', new Uint8Array())).toBe('empty');
});

test('APP-6: a password on a PDF, old or new Word or Excel is seen', async () => {
	const lock = { userPassword: 'himitsu', ownerPassword: 'himitsu2' };
	expect(await refusalOf('履歴書.pdf', await aPdf(lock))).toBe('encrypted');
	expect(await refusalOf('履歴書.doc', aDoc({ encrypted: true }))).toBe('encrypted');
	expect(await refusalOf('履歴書.xls', anXls({ encrypted: true }))).toBe('encrypted');
	expect(await refusalOf('履歴書.docx', aLockedOfficeFile())).toBe('encrypted');
	expect(await refusalOf('履歴書.xlsx', aLockedOfficeFile())).toBe('locked');
});

test('APP-6: a PDF that opens but may not be printed says so, since no password is asked for', async () => {
	const restricted = await aPdf({ userPassword: '', ownerPassword: 'himitsu' });
	expect(await refusalOf('履歴書.pdf', restricted)).toBe('restricted');
});

test('macros are refused in new and old files, under an honest name or not', async () => {
	expect(await refusalOf('履歴書.docx', aDocm())).toBe('macros');
	expect(await refusalOf('履歴書.docm', aDocm())).toBe('type');
	expect(await refusalOf('履歴書.docx', aDocx({ 'word/vbaProject.bin': noise(64) }))).toBe(
		'macros'
	);
	expect(await refusalOf('履歴書.doc', aDoc({ macros: true }))).toBe('macros');
});

test('files cut off half way are refused as broken', async () => {
	const large = await sharp(noise(300 * 300 * 3), { raw: { width: 300, height: 300, channels: 3 } })
		.jpeg()
		.toBuffer();
	expect(await refusalOf('写真.jpg', half(large))).toBe('corrupt');
	expect(await refusalOf('写真.png', half(await aPng()))).toBe('corrupt');
	expect(await refusalOf('履歴書.pdf', half(await aPdf()))).toBe('corrupt');
	expect(await refusalOf('履歴書.docx', half(aDocx({ 'word/a.bin': noise(9000) })))).toBe(
		'corrupt'
	);
	expect(await refusalOf('履歴書.doc', half(aDoc()))).toBe('corrupt');
	expect(await refusalOf('写真.bmp', aBmp().subarray(0, 40))).toBe('corrupt');
	expect(await refusalOf('履歴書.pdf', noise(2000))).toBe('corrupt');
	expect(
		await refusalOf('履歴書.pdf', Buffer.from('%PDF-1.7\nnothing\nstartxref\n0\n%%EOF\n'))
	).toBe('corrupt');
});

test('a small file that would unfold without end is refused before it unfolds', async () => {
	const bomb = unpackingTo(200 * 1024 * 1024, aDocx({ 'word/media/a.bin': new Uint8Array(9000) }));
	expect(await refusalOf('履歴書.docx', bomb)).toBe('bloated');

	expect(await refusalOf('写真.png', await aBoundlessPng(40_000))).toBe('pixels');
	expect(await refusalOf('写真.bmp', aBmp(5, 3, { width: 60_000, height: 60_000 }))).toBe('pixels');
});

test('a photo loses where and by whom it was taken, and stands upright', async () => {
	const photo = await aPhoto();
	expect((await sharp(photo).metadata()).exif).toBeDefined();
	expect(Buffer.from(photo).includes('Misaki Takahashi')).toBe(true);

	const kept = await accept('写真.jpg', photo);

	const { exif, width, height, orientation } = await sharp(kept.bytes).metadata();
	expect({ exif, orientation, width, height }).toEqual({
		exif: undefined,
		orientation: undefined,
		width: 40,
		height: 60
	});
	expect(Buffer.from(kept.bytes).includes('Misaki Takahashi')).toBe(false);
	expect(Buffer.from(kept.bytes).includes('Exif')).toBe(false);
});

test('whatever hides behind the end of a picture is gone', async () => {
	const sent = Buffer.concat([await aPng(), Buffer.from('<script>alert(1)</script>')]);
	const kept = await accept('写真.png', sent);
	expect(Buffer.from(kept.bytes).includes('script')).toBe(false);
});

test('a BMP is kept as PNG with its colours, under its own name', async () => {
	const kept = await accept('写真.bmp', aBmp());

	expect(kept).toMatchObject({ name: '写真.bmp', type: 'png', mediaType: 'image/png' });
	const { data, info } = await sharp(kept.bytes).raw().toBuffer({ resolveWithObject: true });
	expect([info.width, info.height]).toEqual([5, 3]);
	expect([...data.subarray(0, 3)]).toEqual([255, 0, 0]);
});

test('a BMP of OS/2 is measured by its own header', async () => {
	const kept = await accept('写真.bmp', anOldBmp());
	const { width, height } = await sharp(kept.bytes).metadata();
	expect([width, height]).toEqual([8, 8]);
});

test('of a moving GIF the first picture stays', async () => {
	const moving = await aMovingGif();
	expect((await sharp(moving).metadata()).pages).toBe(2);

	const kept = await accept('写真.gif', moving);

	expect((await sharp(kept.bytes).metadata()).pages ?? 1).toBe(1);
	const { data } = await sharp(kept.bytes)
		.removeAlpha()
		.raw()
		.toBuffer({ resolveWithObject: true });
	expect([...data.subarray(0, 3)]).toEqual([0, 128, 0]);
});

test('pictures get a small and a large preview in WebP, never enlarged', async () => {
	const wide = await sharp({
		create: { width: 3200, height: 1000, channels: 3, background: 'white' }
	})
		.png()
		.toBuffer();
	const sizes = async (name: string, bytes: Uint8Array) => {
		const { previews } = await accept(name, bytes);
		const looks = [previews?.small, previews?.large].map(async (preview) => {
			const { format, width, height } = await sharp(preview).metadata();
			return `${format} ${width}×${height}`;
		});
		return Promise.all(looks);
	};

	expect(await sizes('写真.png', wide)).toEqual(['webp 320×100', 'webp 1600×500']);
	expect(await sizes('写真.bmp', aBmp())).toEqual(['webp 5×3', 'webp 5×3']);
});
