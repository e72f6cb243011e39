import { type Fit, fitFewestLines, fitName, fitProse, type Fitted, type Type } from './fit.ts';
import { DoesNotFit, insist, placeLines } from './place.ts';
import type { Content, Placed } from './table.ts';
import type { Wording } from './wording.ts';

/** Prose of a cell: addresses, hours, means. */
export const prose = (wording: Wording, type: Type): Content => cell(fitProse, wording, type);

/** A name or wage: in one line if it can be. */
export const name = (wording: Wording, type: Type): Content => cell(fitName, wording, type);

/** A number or date, which is never broken. */
export const oneLine =
	(text: string, type: Type): Content =>
	(width, height) => {
		const fitted = fitName([text], { w: width, h: height }, type);
		if (!fitted.fits || fitted.lines.length > 1) throw new DoesNotFit(text);
		return placed(fitted);
	};

function cell(fit: Fit, wording: Wording, given: Type): Content {
	const type = { lead: 1.22, ...given };
	return (w, h, mode) => {
		if (mode === 'fixed') return { ...placed(insist(fit, wording, { w, h }, type)), height: 0 };
		const usual = fit(wording, { w, h }, type);
		if (usual.fits) return { ...placed(usual), height: 0 };
		const size = Math.min(type.size, mode);
		const min = Math.min(type.min ?? type.size, mode);
		return placed(fitFewestLines(wording, w, { ...type, size, min }));
	};
}

const placed = (fitted: Fitted): Placed => ({
	height: fitted.height,
	draw: (sheet, box) => placeLines(sheet, fitted, box, { role: 'TD' })
});
