import type { PostingContent } from '#lib/postings/fields.ts';
import type { Occupation } from './occupations.ts';
import type { Random } from './random.ts';

type Requirements = PostingContent['requirements'];

/** What is asked of the person. Most postings are blind to age; a limit always has its lawful ground. */
export function makeRequirements(
	occupation: Occupation,
	regular: boolean,
	random: Random
): Requirements {
	const career = regular && random.often(10);
	const experience = career
		? 'any'
		: random.pick(['any', 'any', 'any', 'preferred', 'required'] as const);
	const probation = random.often(80);
	return {
		ageLimited: career,
		...(career
			? {
					ageUpper: random.pick([29, 35, 40]),
					ageGround: 'career' as const,
					ageReason: '長期勤続によるキャリア形成のため若年者等を対象'
				}
			: {}),
		education: random.pick(['any', 'any', 'any', 'any', 'highSchool'] as const),
		experience,
		experienceNote: experience === 'any' ? undefined : `${occupation.title}の実務の経験`,
		pc: occupation.pc === undefined ? 'any' : random.pick(['required', 'preferred'] as const),
		pcNote: occupation.pc,
		driving: occupation.drives ?? 'any',
		drivingAutomatic: occupation.drives === undefined ? undefined : true,
		licences: (occupation.licences ?? []).map(([name, demand]) => ({ name, demand })),
		probation,
		probationPeriod: probation ? random.pick(['2か月', '3か月']) : undefined,
		probationTerms: probation ? 'same' : undefined,
		foreigners: random.often(30)
	};
}
