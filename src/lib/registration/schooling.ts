import * as v from 'valibot';

/** ACC-13: pupils go through their school, but for those of evening, part-time and correspondence courses. */
export const schoolings = {
	none: '通っていない（大学・専門学校などは、こちら）',
	evening: '夜間・定時制・通信制に通っている',
	day: '昼間の学校に通っている'
} as const;

export type Schooling = keyof typeof schoolings;

export const schooling = v.pipe(
	v.optional(v.string(), ''),
	v.picklist(
		Object.keys(schoolings) as [Schooling, ...Schooling[]],
		'中学校・高等学校に通っているかを選んでください。'
	)
);

export const THROUGH_SCHOOL =
	'中学校・高等学校に通っている方は、学校を通して申し込みます。先生に相談してください。卒業したあとは、ここから申し込めます。';

/** The first 31 March after turning 15 must be past; who is born on 1 April turns 15 the day before. */
export function hasLeftCompulsorySchool(birthDate: string, today: string): boolean {
	const [year = 0] = birthDate.split('-').map(Number);
	const later = birthDate.slice(5) >= '04-02' ? 1 : 0;
	return today > `${year + 15 + later}-03-31`;
}

/** ACC-13, and nobody may be employed before compulsory school has ended. */
export const mayRegister = (
	person: { birthDate: string; schooling: Schooling },
	today: string
): boolean => person.schooling !== 'day' && hasLeftCompulsorySchool(person.birthDate, today);
