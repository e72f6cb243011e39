import { fitName, fitProse, type Fitted, type Type, wrapped } from './fit.ts';
import { insist, placeLines } from './place.ts';
import type { Content } from './table.ts';
import { theirs } from './wording.ts';

interface Measures {
	/** Heights of the two boxes when each holds one line; `top` is where the name's begins. */
	kana: number;
	top: number;
	name: number;
	/** More height for a name of two lines. */
	second: number;
	type: Type;
	/** Size of a カナ that needs more than a line. */
	longKana: number;
}

/** カナ above, name below, in one cell: both in full, however long. */
export const nameWithKana =
	(kana: string, name: string, given: Measures): Content =>
	(w) => {
		const above = fitKana(kana, w, given);
		const more = Math.max(0, above.height + 1.4 - given.kana);
		const below = fitBelow(name, w, given);
		const h = given.name + (below.lines.length > 1 ? given.second : 0);
		return {
			height: given.top - 0.5 + more + h,
			draw: (sheet, { x, y }) =>
				sheet.within('TD', () => {
					const role = { role: 'P' } as const;
					if (kana) placeLines(sheet, above, { x, y: y + 0.1, w, h: given.kana + more }, role);
					placeLines(sheet, below, { x, y: y - 0.5 + given.top + more, w, h }, role);
				})
		};
	};

function fitKana(kana: string, w: number, { longKana }: Measures): Fitted {
	const type = { size: 8, lead: 1.15 };
	const usual = fitProse(theirs(kana), { w, h: Infinity }, type);
	return usual.lines.length > 1 ? wrapped(theirs(kana), longKana, { w, h: Infinity }, type) : usual;
}

function fitBelow(name: string, w: number, given: Measures): Fitted {
	const type: Type = { lead: 1.15, weight: 'bold', ...given.type };
	const usual = fitName(theirs(name), { w, h: given.name }, type);
	return usual.fits && usual.lines.length === 1
		? usual
		: insist(fitName, theirs(name), { w, h: given.name + given.second }, type);
}
