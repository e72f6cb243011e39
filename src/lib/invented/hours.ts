import type { PostingContent } from '#lib/postings/fields.ts';
import type { Occupation } from './occupations.ts';
import type { Random } from './random.ts';

type Hours = PostingContent['hours'];

const days = [
	['08:30', '17:30'],
	['09:00', '18:00'],
	['08:00', '17:00'],
	['09:00', '17:30'],
	['08:15', '17:15']
] as const;

const rosters = [
	['07:00', '16:00'],
	['09:30', '18:30'],
	['11:00', '20:00'],
	['16:30', '09:30']
] as const;

const parts = [
	['09:00', '14:00'],
	['10:00', '15:00'],
	['13:00', '18:00'],
	['17:00', '21:00'],
	['08:30', '12:30']
] as const;

const shift = ([start, end]: readonly [string, string]) => ({ start, end });

/** Hours that fit the occupation: a roster, one fixed time, or a part of the day. */
export function makeHours(kind: 'full' | 'part', occupation: Occupation, random: Random): Hours {
	const weekends = occupation.roster ? random.often(10) : random.often(65);
	const own = kind === 'part' ? partTime(random) : fullTime(occupation, random);
	const yearlyHolidays = random.pick(weekends ? [118, 120, 122, 125] : [96, 105, 108, 110, 115]);
	return {
		...own,
		restDays: weekends
			? ['saturday', 'sunday', ...(random.often(80) ? (['publicHolidays'] as const) : [])]
			: random.pick([['sunday', 'other'], ['other'], ['wednesday', 'other']] as const).slice(),
		fiveDayWeek: weekends ? 'every' : random.pick(['other', 'other', 'every'] as const),
		restNote: weekends ? undefined : 'シフトによります。希望休は月3日まで出せます。',
		yearlyHolidays: kind === 'full' ? yearlyHolidays : undefined,
		paidLeave: kind === 'full' ? 10 : random.pick([5, 7, 10])
	};
}

type Own = Omit<Hours, 'restDays' | 'fiveDayWeek' | 'restNote' | 'yearlyHolidays' | 'paidLeave'>;

function fullTime(occupation: Occupation, random: Random): Own {
	const overtime = random.often(70);
	const shifts = occupation.roster
		? random.some(rosters, random.whole(2, 3)).map(shift)
		: [shift(random.pick(days))];
	return {
		systems: occupation.roster ? ['variable', 'shift'] : ['fixed'],
		variableUnit: occupation.roster ? '1か月単位' : undefined,
		shifts,
		note: occupation.roster ? 'シフトは前月25日までに決めます。' : undefined,
		overtime,
		overtimeHours: overtime ? random.pick([3, 5, 8, 10, 15, 20]) : undefined,
		specialClause: false,
		breakMinutes: 60
	};
}

function partTime(random: Random): Own {
	const lower = random.whole(2, 4);
	return {
		systems: ['fixed'],
		shifts: random.some(parts, random.whole(1, 2)).map(shift),
		note: random.often(50) ? '時間は相談に応じます。' : undefined,
		overtime: false,
		specialClause: false,
		breakMinutes: 0,
		weeklyDaysLower: lower,
		weeklyDaysUpper: Math.min(5, lower + random.whole(0, 2)),
		weeklyDaysNegotiable: random.often(70)
	};
}
