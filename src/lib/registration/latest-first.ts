type Part = string | number | null | undefined;

/** A row of 学歴 or 経歴 with its years and months, as typed or as read. */
interface Dated {
	year?: Part;
	month?: Part;
	fromYear?: Part;
	fromMonth?: Part;
	untilYear?: Part;
	untilMonth?: Part;
}

/** Rows as a reader looks for them: what still goes on, then the latest end; without a year they come last, as written. */
export const latestFirst = <Row extends Dated>(rows: readonly Row[]): Row[] =>
	[...rows].sort((one, other) => compare(whenOf(other), whenOf(one)));

/** When it ended, then when it began, in months. */
function whenOf(row: Dated): [number, number] {
	const begun = months(row.fromYear, row.fromMonth, 1);
	const ended = months(row.untilYear ?? row.year, row.untilMonth ?? row.month, 12);
	return [ended || (begun ? Infinity : 0), begun];
}

const months = (year: Part, month: Part, otherwise: number) =>
	Number(year) ? Number(year) * 12 + (Number(month) || otherwise) : 0;

const compare = ([ended, begun]: [number, number], [otherEnded, otherBegun]: [number, number]) =>
	ended === otherEnded ? begun - otherBegun : ended < otherEnded ? -1 : 1;
