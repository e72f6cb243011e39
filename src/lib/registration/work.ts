import * as v from 'valibot';
import { occupationGroups } from '#lib/occupations/groups.ts';
import { employmentForms } from '#lib/postings/fields/work.ts';
import type { Wishes } from '#lib/seekers/wishes.ts';
import { keysOf, nights, starts, workKinds } from './choices.ts';
import { oneOf, someOf, time, whole, words } from './fields.ts';
import type { Shape } from './typed.ts';

/** 3 希望職種・時間等 */
export const workShape = {
	texts: ['workFrom', 'workUntil', 'days', 'weekendsOff', 'night', 'start', 'workNote'],
	lists: ['kinds', 'forms'],
	rows: { occupations: ['name', 'group', 'years'] }
} as const satisfies Shape;

const occupation = v.object({
	name: words('職種', 60),
	group: v.fallback(v.nullable(v.picklist(keysOf(occupationGroups))), null),
	years: whole(0, 60, '経験の年数は、0から60の数字で入力してください。')
});

export const work = v.pipe(
	v.object({
		occupations: v.optional(v.array(occupation), []),
		kinds: someOf(keysOf(workKinds)),
		forms: someOf(keysOf(employmentForms)),
		workFrom: time,
		workUntil: time,
		days: whole(1, 7, '日数は、1から7の数字で入力してください。'),
		weekendsOff: v.pipe(
			v.optional(v.string(), ''),
			v.transform((ticked) => ticked === 'yes')
		),
		night: oneOf(keysOf(nights)),
		start: oneOf(keysOf(starts)),
		workNote: words('希望する働き方について', 200)
	}),
	v.transform(({ occupations, ...rest }) => ({
		...rest,
		occupations: occupations.filter(({ name, group }) => name !== '' || group !== null)
	}))
);

export type Work = v.InferOutput<typeof work>;

/** What matching reads from it. */
export const wishesOfWork = (meant: Work): Partial<Wishes> => ({
	occupations: meant.occupations.flatMap(({ name }) => (name === '' ? [] : [name])),
	occupationGroups: [
		...new Set(meant.occupations.flatMap(({ group }) => (group === null ? [] : [Number(group)])))
	],
	kinds: meant.kinds,
	workFrom: meant.workFrom,
	workUntil: meant.workUntil,
	weekendsOff: meant.weekendsOff
});
