/** Longest edge and quality of each try; a page of writing stays readable in the last. */
const TRIES = [
	[2600, 0.85],
	[2000, 0.8],
	[1600, 0.75],
	[1200, 0.7]
] as const;

/** What a browser can draw again smaller. An animation would lose its movement. */
const isPhoto = (name: string) => /\.(jpe?g|png|bmp)$/i.test(name);

/** Older browsers draw a photo lying that was taken upright: there it is better not drawn at all. */
const keepsUpright = () =>
	typeof CSS !== 'undefined' && CSS.supports('image-orientation', 'from-image');

/** Can this photo, too large to be sent, be made small enough on this device? */
export const mayShrink = (name: string): boolean => isPhoto(name) && keepsUpright();

/**
 * The photo as a JPEG of at most so many bytes, upright as it was taken and without what the camera wrote beside
 * it. Undefined when it cannot be read or does not get small enough.
 */
export async function shrinkPhoto(file: File, maxBytes: number): Promise<File | undefined> {
	const address = URL.createObjectURL(file);
	try {
		const picture = new Image();
		picture.src = address;
		await picture.decode();
		for (const [edge, quality] of TRIES) {
			const blob = await drawn(picture, edge, quality);
			if (blob && blob.size <= maxBytes)
				return new File([blob], file.name.replace(/\.[^.]+$/, '.jpg'), { type: 'image/jpeg' });
		}
	} catch {
		return undefined;
	} finally {
		URL.revokeObjectURL(address);
	}
	return undefined;
}

function drawn(picture: HTMLImageElement, edge: number, quality: number): Promise<Blob | null> {
	const { naturalWidth, naturalHeight } = picture;
	const scale = Math.min(1, edge / Math.max(naturalWidth, naturalHeight));
	const canvas = document.createElement('canvas');
	canvas.width = Math.max(1, Math.round(naturalWidth * scale));
	canvas.height = Math.max(1, Math.round(naturalHeight * scale));
	const pen = canvas.getContext('2d');
	if (!pen) return Promise.resolve(null);
	// JPEG knows no transparency: what was clear becomes paper, not black.
	pen.fillStyle = '#fff';
	pen.fillRect(0, 0, canvas.width, canvas.height);
	pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
	return new Promise((done) => canvas.toBlob(done, 'image/jpeg', quality));
}
