import * as v from 'valibot';
import type { Wishes } from '#lib/seekers/wishes.ts';
import { drivings, keysOf, schoolEnds, schoolKinds } from './choices.ts';
import { month, oneOf, words, year } from './fields.ts';
import type { Shape } from './typed.ts';

/** 5 学歴/資格 */
export const educationShape = {
	texts: ['driving', 'pcSkills'],
	rows: {
		schools: ['kind', 'name', 'course', 'end', 'year', 'month'],
		licences: ['name', 'year', 'month']
	}
} as const satisfies Shape;

const school = v.object({
	kind: oneOf(keysOf(schoolKinds)),
	name: words('学校名', 60),
	course: words('学部・学科', 60),
	end: oneOf(keysOf(schoolEnds)),
	year,
	month
});

const licence = v.pipe(
	v.object({ name: words('免許・資格の名前', 60), year, month }),
	v.forward(
		v.partialCheck(
			[['name'], ['year'], ['month']],
			({ name, year, month }) => name !== '' || (year === null && month === null),
			'免許・資格の名前を入力してください。'
		),
		['name']
	)
);

export const education = v.pipe(
	v.object({
		schools: v.optional(v.array(school), []),
		licences: v.optional(v.array(licence), []),
		driving: oneOf(keysOf(drivings)),
		pcSkills: words('パソコンでできること', 200)
	}),
	v.transform(({ schools, licences, ...rest }) => ({
		...rest,
		schools: schools.filter(({ kind, name }) => kind !== null || name !== ''),
		licences: licences.filter(({ name }) => name !== '')
	}))
);

export type Education = v.InferOutput<typeof education>;

/** What matching reads from it. */
export const wishesOfEducation = ({ licences, driving }: Education): Partial<Wishes> => ({
	licences: licences.map(({ name }) => name),
	drives: driving !== null && driving !== 'none'
});
