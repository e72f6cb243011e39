import * as v from 'valibot';
import { narrow } from '#lib/text/narrow.ts';
import { SLOT_MINUTES } from './rules.ts';

/** When an office talks with people, in minutes after midnight, and with how many at once. */
export interface Hours {
	opensAt: number;
	closesAt: number;
	places: number;
}

/** Ours, where an office has said nothing else. */
export const USUAL_HOURS: Hours = { opensAt: 9 * 60, closesAt: 17 * 60, places: 2 };

/** Nobody talks with so many at once; more is a slip of the hand. */
export const MOST_PLACES = 30;

/** 09:30 */
export const clockWords = (minutes: number): string =>
	`${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Every half hour that can be chosen as a beginning or an end. */
export const halfHours: number[] = Array.from({ length: 31 }, (_, index) => 360 + index * 30);

/** The beginnings of the half hours between opening and closing. */
export const beginnings = ({ opensAt, closesAt }: Hours): number[] =>
	Array.from(
		{ length: Math.max(0, Math.floor((closesAt - opensAt) / SLOT_MINUTES)) },
		(_, index) => opensAt + index * SLOT_MINUTES
	);

const halfHour = v.pipe(
	v.optional(v.string(), ''),
	v.transform(Number),
	v.check((minutes) => halfHours.includes(minutes), '時刻を選んでください。')
);

export const hoursForm = v.pipe(
	v.object({
		opensAt: halfHour,
		closesAt: halfHour,
		places: v.pipe(
			v.optional(v.string(), ''),
			v.transform(narrow),
			v.regex(/^\d{1,2}$/, '人数を数字で入力してください。'),
			v.transform(Number),
			v.maxValue(MOST_PLACES, `人数は${MOST_PLACES}人までです。`)
		)
	}),
	v.forward(
		v.partialCheck(
			[['opensAt'], ['closesAt']],
			({ opensAt, closesAt }) => opensAt < closesAt,
			'終わりは、はじまりより後の時刻にしてください。'
		),
		['closesAt']
	)
);
