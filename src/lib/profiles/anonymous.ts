import { ageOn } from '#lib/calendar/tokyo.ts';
import { employmentForms } from '#lib/postings/fields/work.ts';
import { ageBand, type PublishedProfile } from './published-profile.ts';
import { lengthOf } from '#lib/registration/career.ts';
import { schoolEnds, schoolKinds } from '#lib/registration/choices.ts';
import type { Recorded } from '#lib/registration/from-record.ts';
import { latestFirst } from '#lib/registration/latest-first.ts';
import { readTyped } from '#lib/registration/sections.ts';
import type { Typed } from '#lib/registration/typed.ts';

interface Known extends Recorded {
	profileId: string;
}

type Written = Record<'work' | 'education' | 'career' | 'pr', Typed>;

/**
 * What employers would see of a registration. Everything is taken from fields that cannot name anybody, one by
 * one; what is not listed here is not shown.
 */
export function anonymous(
	known: Known,
	written: Written,
	now: Date
): Omit<PublishedProfile, 'publishedWeek'> {
	const work = readTyped('work', written.work).meant;
	const education = readTyped('education', written.education).meant;
	const career = readTyped('career', written.career).meant;
	return {
		profileId: known.profileId,
		age: ageBand(ageOn(now, known.birthDate)),
		wishes: known.wishes,
		forms: (work?.forms ?? []).map((form) => employmentForms[form]),
		schooling: latestFirst(education?.schools ?? []).flatMap(({ kind, course, end }) =>
			kind === null
				? []
				: [[schoolKinds[kind], course, end && schoolEnds[end]].filter(Boolean).join(' ')]
		),
		pcSkills: education?.pcSkills ?? '',
		jobs: latestFirst(career?.jobs ?? []).map((job) => ({
			occupation: job.occupation,
			duties: job.duties,
			length: lengthOf(job),
			form: job.form === null ? '' : employmentForms[job.form]
		})),
		pr: readTyped('pr', written.pr).meant?.pr ?? ''
	};
}
