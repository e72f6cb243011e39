import * as v from 'valibot';
import { employmentForms } from '#lib/postings/fields/work.ts';
import { keysOf } from './choices.ts';
import { month, oneOf, words, year } from './fields.ts';
import type { Shape } from './typed.ts';

/** 6 経歴. Nobody has to write about what they would rather not remember. */
export const careerShape = {
	texts: ['careerNote'],
	rows: {
		jobs: [
			...['company', 'occupation', 'form', 'duties', 'wage', 'reason'],
			...['fromYear', 'fromMonth', 'untilYear', 'untilMonth']
		]
	}
} as const satisfies Shape;

type Span = {
	fromYear: number | null;
	fromMonth: number | null;
	untilYear: number | null;
	untilMonth: number | null;
};

const begun = ({ fromYear, fromMonth }: Span) => (fromYear ?? 0) * 12 + (fromMonth ?? 1);
const ended = ({ untilYear, untilMonth }: Span) => (untilYear ?? 0) * 12 + (untilMonth ?? 12);

const job = v.pipe(
	v.object({
		company: words('会社などの名前', 60),
		occupation: words('職種', 60),
		form: oneOf(keysOf(employmentForms)),
		duties: words('仕事の内容', 300),
		wage: words('賃金', 40),
		reason: words('辞めた理由', 200),
		...{ fromYear: year, fromMonth: month, untilYear: year, untilMonth: month }
	}),
	v.forward(
		v.partialCheck(
			[['fromYear'], ['fromMonth'], ['untilYear'], ['untilMonth']],
			(span) => span.fromYear === null || span.untilYear === null || begun(span) <= ended(span),
			'辞めた年月が、始めた年月より前になっています。'
		),
		['untilYear']
	)
);

export const career = v.object({
	jobs: v.pipe(
		v.optional(v.array(job), []),
		v.transform((jobs) =>
			jobs.filter(({ company, occupation, duties }) =>
				[company, occupation, duties].some((text) => text !== '')
			)
		)
	),
	careerNote: words('経歴について', 300)
});

export type Career = v.InferOutput<typeof career>;

/** How long a job lasted: 3年2か月; empty where the years are not told or it still goes on. */
export function lengthOf(span: Span): string {
	if (span.fromYear === null || span.untilYear === null) return '';
	const months =
		ended(span) - begun(span) + (span.untilMonth === null || span.fromMonth === null ? 0 : 1);
	const [years, rest] = [Math.floor(months / 12), months % 12];
	if (span.untilMonth === null || span.fromMonth === null)
		return span.untilYear === span.fromYear ? '1年未満' : `約${span.untilYear - span.fromYear}年`;
	return `${years > 0 ? `${years}年` : ''}${rest > 0 ? `${rest}か月` : ''}`;
}
