import { decode } from '@cwasm/nsbmp';
import sharp, { type Sharp } from 'sharp';
import type { FileType } from '../../rules.ts';
import { Unacceptable, type Previews } from './verdict.ts';

type PictureType = Extract<FileType, 'jpg' | 'png' | 'bmp' | 'gif'>;

/** 48-megapixel telephones pass; a small file that unfolds to gigabytes does not. */
const MAX_PIXELS = 50_000_000;
const PREVIEWS = { small: 320, large: 1600 };

/**
 * Draws a picture anew: nothing but the pixels survives, so no place, no camera, no hidden passenger.
 * Turned as its EXIF said. Of a moving GIF the first picture stays.
 */
export async function redraw(
	promised: PictureType,
	bytes: Uint8Array
): Promise<{ type: PictureType; bytes: Uint8Array; previews: Previews }> {
	const open = promised === 'bmp' ? openBmp(bytes) : await openPicture(bytes);
	const type = promised === 'bmp' ? 'png' : promised;
	return {
		type,
		bytes: await encode(open(), type).toBuffer(),
		previews: {
			small: await preview(open(), PREVIEWS.small),
			large: await preview(open(), PREVIEWS.large)
		}
	};
}

async function openPicture(bytes: Uint8Array): Promise<() => Sharp> {
	const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
	if (width * height > MAX_PIXELS) throw new Unacceptable('pixels');
	// 'error' refuses what was cut off, and still takes the harmless oddities of telephones.
	return () => sharp(bytes, { failOn: 'error', limitInputPixels: MAX_PIXELS }).autoOrient();
}

/** sharp reads no BMP. Its size is asked first, since decoding allocates it. */
function openBmp(bytes: Uint8Array): () => Sharp {
	if (pixelsOfBmp(bytes) > MAX_PIXELS) throw new Unacceptable('pixels');
	const { data, width, height } = decode(bytes);
	return () => sharp(data, { raw: { width, height, channels: 4 } });
}

/** The header says at 14 how long it is: twelve bytes, as OS/2 wrote them, hold sizes of two bytes. */
function pixelsOfBmp(bytes: Uint8Array): number {
	const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (header.getUint32(14, true) === 12)
		return header.getUint16(18, true) * header.getUint16(20, true);
	return Math.abs(header.getInt32(18, true) * header.getInt32(22, true));
}

function encode(picture: Sharp, type: PictureType): Sharp {
	if (type === 'jpg') return picture.jpeg({ quality: 88 });
	return type === 'gif' ? picture.gif() : picture.png();
}

const preview = (picture: Sharp, edge: number): Promise<Uint8Array> =>
	picture
		.resize({ width: edge, height: edge, fit: 'inside', withoutEnlargement: true })
		.flatten({ background: '#fff' })
		.webp({ quality: 80 })
		.toBuffer();
