import { sql, type SQL } from 'drizzle-orm';
import { times } from '#lib/conditions/offered.ts';
import type { Conditions } from '#lib/conditions/conditions.ts';
import { minutesOf } from '#lib/conditions/meets.ts';
import type { Counts } from './histogram.ts';
import { NEVER } from '#lib/posting-index/server/index-row.ts';

const SHIFTS = [1, 2, 3, 4];

/** A row's latest begin that the asked end leaves, and its earliest end that the asked begin leaves. */
export function timeNumbers({ startFrom, endUntil }: Conditions): Record<string, SQL> {
	const each = (column: 'from' | 'until', kept: (shift: number) => string | undefined) =>
		SHIFTS.map((shift) => {
			const which = kept(shift);
			const never = column === 'from' ? NEVER.before : NEVER.time;
			return which
				? `case when ${which} then i.${column}${shift} else ${never} end`
				: `i.${column}${shift}`;
		}).join(', ');
	const begins = each('from', (shift) =>
		endUntil === undefined ? undefined : `i.until${shift} <= ${minutesOf(endUntil)}`
	);
	const ends = each('until', (shift) =>
		startFrom === undefined ? undefined : `i.from${shift} >= ${minutesOf(startFrom)}`
	);
	return { begin: sql.raw(`greatest(${begins})`), end: sql.raw(`least(${ends})`) };
}

/** How many would be left by each time of the day. */
export const readTimes = ({ begin, end }: Record<string, Counts>) => ({
	startFrom: eachTime(begin, (at, time) => at >= time),
	endUntil: eachTime(end, (at, time) => at <= time)
});

function eachTime(counts: Counts | undefined, meets: (at: number, time: number) => boolean) {
	const all = [...(counts ?? [])];
	return Object.fromEntries(
		times.map((time) => {
			const asked = minutesOf(time);
			return [time, all.reduce((sum, [at, count]) => (meets(at, asked) ? sum + count : sum), 0)];
		})
	);
}
