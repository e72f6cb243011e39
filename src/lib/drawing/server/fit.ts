import { faces, type Weight } from './faces.ts';
import { em } from './units.ts';
import type { Wording } from './wording.ts';
import { inkWidth, wrap } from './wrap.ts';

/** Type of a field: full size, smallest size, weight, distance of lines. */
export interface Type {
	size: number;
	min?: number;
	weight?: Weight;
	lead?: number;
	atBlanks?: boolean;
}

/** Text that has found its size and lines. */
export interface Fitted {
	lines: string[];
	size: number;
	lead: number;
	weight: Weight;
	/** Height in mm from the first em box's top to the last one's bottom. */
	height: number;
	fits: boolean;
}

export interface Room {
	w: number;
	h: number;
}

export type Fit = (wording: Wording, room: Room, type: Type) => Fitted;

/** Lines are allowed this much more than their box, which is where the measured tables round. */
const SLACK = 0.1;

/** A name: one line at the largest size that holds it, else the largest size whose lines fit the box. Never cut. */
export function fitName(wording: Wording, room: Room, type: Type): Fitted {
	const steps = sizes(type);
	const oneLine = steps
		.map((size) => set([wording.join('')], size, type, room))
		.find(({ lines, size }) => inkWidth(faceOf(type), lines[0] ?? '') <= inEms(room.w, size));
	return oneLine ?? fitProse(wording, room, type);
}

/** Prose: wrapped at the largest size whose lines fit the box. Where none does, `fits` is false. */
export function fitProse(wording: Wording, room: Room, type: Type): Fitted {
	const all = sizes(type).map((size) => () => wrapped(wording, size, room, type));
	for (const attempt of all) {
		const fitted = attempt();
		if (fitted.fits) return fitted;
	}
	return wrapped(wording, type.min ?? type.size, room, type);
}

/** For a row that grows: the fewest lines that the smallest size gives, at the largest size that gives as few. */
export function fitFewestLines(wording: Wording, width: number, type: Type): Fitted {
	const room = { w: width, h: Infinity };
	const fewest = wrapped(wording, type.min ?? type.size, room, type);
	const larger = sizes(type)
		.map((size) => wrapped(wording, size, room, type))
		.find(({ lines }) => lines.length === fewest.lines.length);
	return larger ?? fewest;
}

export const wrapped = (wording: Wording, size: number, room: Room, type: Type): Fitted => {
	const how = { face: faceOf(type), atBlanks: type.atBlanks };
	return set(wrap(wording, inEms(room.w, size), how), size, type, room);
};

function set(lines: string[], size: number, type: Type, room: Room): Fitted {
	const lead = type.lead ?? 1.3;
	const height = em(size) * (1 + (lines.length - 1) * lead);
	const fits = height <= room.h + SLACK;
	return { lines, size, lead, weight: type.weight ?? 'regular', height, fits };
}

function sizes({ size, min = size }: Type): number[] {
	return Array.from({ length: Math.round((size - min) * 2) + 1 }, (_, step) => size - step / 2);
}

const faceOf = ({ weight = 'regular' }: Type) => faces[weight];
/** A width in mm as thousandths of an em, with a hair for rounding. */
const inEms = (width: number, size: number) => (width / em(size)) * 1000 + 0.01;
