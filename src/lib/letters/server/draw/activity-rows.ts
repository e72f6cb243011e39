import { formatDayLong } from '#lib/calendar/format.ts';
import { tokyoDay } from '#lib/calendar/tokyo.ts';
import { activityKinds } from '../../activity.ts';
import type { ActivityRow } from '../../facts.ts';
import { longMoment } from '../../words.ts';
import { type Fitted, type Type, wrapped } from '#lib/drawing/server/fit.ts';
import { lineByLine, theirs, type Wording } from '#lib/drawing/server/wording.ts';

/** Left edges of the columns 番, 活動日, 活動の内容, 事業所名・職種・求人番号, 状況, and the right edge of the last. */
export const EDGES = [18, 25, 60, 103, 160.5, 196] as const;
export const PADDING = 1.5;
const LEAST = 12.4;
const GAP = 0.6;
const MARGIN = 0.9;

const widthOf = (column: 1 | 2 | 3 | 4) => EDGES[column + 1]! - EDGES[column]! - 2 * PADDING;

export interface SetActivity {
	/** From 1 in the whole record. */
	n: number;
	day: Fitted;
	kind: Fitted;
	company: Fitted;
	job: Fitted;
	state: Fitted;
	height: number;
}

/** A row, set: nothing of it is cut, so it grows with its texts. */
export function setActivity(row: ActivityRow, index: number): SetActivity {
	const small = { size: 8.5, min: 8 };
	const day = set(lineByLine(...dayLines(row.at)), widthOf(1), small);
	const kinds = [activityKinds[row.kind], ...(row.letterNumber ? [row.letterNumber] : [])];
	const kind = set(lineByLine(...kinds.map((text) => [text])), widthOf(2), small);
	const company = setCompany(row.establishment);
	const job = setJob(row);
	const state = set(lineByLine(...row.state.map(theirs)), widthOf(4), { size: 9, min: 8 });
	const both = company.height + GAP + job.height;
	const tallest = Math.max(both, day.height, kind.height, state.height);
	return {
		...{ n: index + 1, day, kind, company, job, state },
		height: Math.max(LEAST, tallest + 2 * MARGIN)
	};
}

/** 2026年11月2日（月） and 14時08分. */
function dayLines(at: string): Wording[] {
	const date = formatDayLong(tokyoDay(new Date(at)));
	return [[date], [longMoment(at).slice(date.length)]];
}

const at = (wording: Wording, width: number, size: number, lead = 1.22) =>
	wrapped(wording, size, { w: width, h: Infinity }, { size, lead });

/** At the largest size whose lines all stay whole, else at the smallest. */
function set(wording: Wording, width: number, { size, min = size }: Type): Fitted {
	const usual = at(wording, width, size);
	const smaller = at(wording, width, min);
	return smaller.lines.length < usual.lines.length ? smaller : usual;
}

/** 9.5 pt if it stays on one line, else 8.5 on two, else 7.5 on as many as it takes. */
function setCompany(name: string): Fitted {
	const steps = [
		[9.5, 1],
		[8.5, 2]
	] as const;
	const words = theirs(name);
	const tries = steps.map(([size, lines]) => ({ lines, fitted: at(words, widthOf(3), size) }));
	const first = tries.find(({ fitted, lines }) => fitted.lines.length <= lines);
	return first?.fitted ?? at(words, widthOf(3), 7.5, 1.18);
}

/** 職種 and 求人番号: side by side, else one under the other, else smaller. */
function setJob({ title, number }: ActivityRow): Fitted {
	const together = theirs(`${title}　${number}`);
	const apart = lineByLine(theirs(title), [number]);
	const beside = at(together, widthOf(3), 8.5);
	if (beside.lines.length === 1) return beside;
	const under = at(apart, widthOf(3), 8.5);
	if (under.lines.length === 2) return under;
	return set([...theirs(`${title}　`), number], widthOf(3), { size: 8, min: 7.5 });
}
