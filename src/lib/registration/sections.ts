import * as v from 'valibot';
import { check } from '#lib/text/check.ts';
import { basics, basicsShape } from './basics.ts';
import { career, careerShape } from './career.ts';
import { disability, disabilityShape } from './disability.ts';
import { education, educationShape } from './education.ts';
import { place, placeShape } from './place.ts';
import { pr, prShape } from './pr.ts';
import { isEmpty, type Shape, type Typed } from './typed.ts';
import { work, workShape } from './work.ts';

/** What each written step asks for, and what it means. */
export const sections = {
	basics: { shape: basicsShape, meaning: basics },
	work: { shape: workShape, meaning: work },
	place: { shape: placeShape, meaning: place },
	education: { shape: educationShape, meaning: education },
	career: { shape: careerShape, meaning: career },
	disability: { shape: disabilityShape, meaning: disability },
	pr: { shape: prShape, meaning: pr }
} as const satisfies Record<string, { shape: Shape; meaning: v.GenericSchema }>;

export type SectionKey = keyof typeof sections;
export type Meant<Key extends SectionKey> = v.InferOutput<(typeof sections)[Key]['meaning']>;

/** All steps but that of a disability, which nobody reads in passing (PRV-3). */
export type Written = Record<Exclude<SectionKey, 'disability'>, Typed>;

export const sectionKeys = Object.keys(sections) as SectionKey[];

export interface Read<Key extends SectionKey> {
	/** Undefined as long as something must be mended. */
	meant: Meant<Key> | undefined;
	/** What to do, by the name of the field: jobs.1.untilYear */
	errors: Record<string, string>;
}

/** What was typed in a step, understood. */
export function readTyped<Key extends SectionKey>(key: Key, typed: Typed): Read<Key> {
	const read = check(sections[key].meaning as v.GenericSchema<unknown, Meant<Key>>, typed);
	if (read.success) return { meant: read.output, errors: {} };
	const errors: Record<string, string> = {};
	for (const issue of read.issues) errors[v.getDotPath(issue) ?? 'form'] ??= issue.message;
	return { meant: undefined, errors };
}

/** 入力済, 未入力 or 確認が必要 */
export type StepState = 'done' | 'empty' | 'check';

export function stateOf(key: SectionKey, typed: Typed | undefined): StepState {
	if (typed === undefined || isEmpty(typed)) return 'empty';
	return readTyped(key, typed).meant ? 'done' : 'check';
}
