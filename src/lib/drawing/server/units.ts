/** Papers are laid out in millimetres from the top left of an A4 page; PDF counts points from the bottom left. */
export const PAGE = { width: 210, height: 297 } as const;

/** Text keeps to this frame: the left margin leaves two filing holes free. */
export const FRAME = { left: 18, right: 196, width: 178 } as const;

export const pt = (mm: number) => (mm * 72) / 25.4;

/** The height of one em of type, in millimetres. */
export const em = (size: number) => (size * 25.4) / 72;

const short = (number: number) => String(Math.round(number * 100) / 100);

export const across = (x: number) => short(pt(x));
export const up = (y: number) => short(pt(PAGE.height - y));
export const long = (mm: number) => short(pt(mm));

export interface Box {
	x: number;
	y: number;
	w: number;
	h: number;
}
