/** JOB-6: pictures of a posting; an officer approves each before it is published. */
export const PICTURES_MOST = 10;
export const PICTURE_BYTES_MOST = 2 * 1024 * 1024;
export const PICTURE_TYPES = ['image/jpeg', 'image/gif', 'image/png', 'image/bmp'] as const;

export const mayAddPicture = (already: number, picture: { type: string; bytes: number }) =>
	already < PICTURES_MOST &&
	picture.bytes <= PICTURE_BYTES_MOST &&
	PICTURE_TYPES.some((type) => type === picture.type);
