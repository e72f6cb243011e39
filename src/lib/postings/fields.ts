import * as v from 'valibot';
import { company } from './fields/company.ts';
import { conditions } from './fields/conditions.ts';
import { establishment } from './fields/establishment.ts';
import { accessibility, extras } from './fields/extras.ts';
import { type Fields, sectionSchema } from './fields/field.ts';
import { header } from './fields/header.ts';
import { hours } from './fields/hours.ts';
import { requirements } from './fields/requirements.ts';
import { selection } from './fields/selection.ts';
import { wage } from './fields/wage.ts';
import { work } from './fields/work.ts';
import { workplace } from './fields/workplace.ts';

/** Every item of the 求人票, in the order of the paper. Import, detail page and sheet read this table. */
export const sections = {
	header,
	establishment,
	work,
	workplace,
	requirements,
	wage,
	hours,
	conditions,
	company,
	selection,
	extras,
	accessibility
};

export type SectionName = keyof typeof sections;

/** The whole 求人票: what one posting version holds, and what a letter copies. */
export const postingContent = v.object({
	header: sectionSchema(header),
	establishment: sectionSchema(establishment),
	work: sectionSchema(work),
	workplace: sectionSchema(workplace),
	requirements: sectionSchema(requirements),
	wage: sectionSchema(wage),
	hours: sectionSchema(hours),
	conditions: sectionSchema(conditions),
	company: sectionSchema(company),
	selection: sectionSchema(selection),
	extras: sectionSchema(extras),
	accessibility: sectionSchema(accessibility)
});

export type PostingContent = v.InferOutput<typeof postingContent>;

const labelsOf = <F extends Fields>(fields: F) =>
	Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.label])) as Record<
		keyof F,
		string
	>;

/** The official label of each item: `labels.work.title` is 職種. */
export const labels = {
	header: labelsOf(header),
	establishment: labelsOf(establishment),
	work: labelsOf(work),
	workplace: labelsOf(workplace),
	requirements: labelsOf(requirements),
	wage: labelsOf(wage),
	hours: labelsOf(hours),
	conditions: labelsOf(conditions),
	company: labelsOf(company),
	selection: labelsOf(selection),
	extras: labelsOf(extras),
	accessibility: labelsOf(accessibility)
};
