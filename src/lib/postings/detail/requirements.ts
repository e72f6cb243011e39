import { ageGrounds, demands, educations, trialTerms } from '../fields/requirements.ts';
import type { VisibleContent } from '../visible.ts';
import { ageWords } from '../words.ts';
import { haves, noted, row, together } from './row.ts';

type Asked = VisibleContent['requirements'];

export const requirementRows = ({ requirements }: VisibleContent) => [
	row('age', '年齢', ...ageLines(requirements)),
	row('education', '学歴', noted(educations[requirements.education], requirements.educationNote)),
	row(
		'experience',
		'必要な経験等',
		demands[requirements.experience],
		...(requirements.experienceNote?.split('\n') ?? [])
	),
	row('pc', 'PCスキル', together(demands[requirements.pc], requirements.pcNote)),
	row('licences', '免許・資格', ...licenceLines(requirements)),
	row('foreigners', '外国人雇用実績', haves(requirements.foreigners)),
	row('probation', '試用期間', ...probationLines(requirements))
];

/** JOB-13: the ground and the reason always stand beside a limit. */
function ageLines(requirements: Asked) {
	const { ageGround, ageReason } = requirements;
	return [
		together(ageWords({ requirements }), ageGround && `該当事由：${ageGrounds[ageGround]}`),
		ageReason && `理由：${ageReason}`
	];
}

function licenceLines({ licences, driving, drivingAutomatic }: Asked) {
	const automatic = drivingAutomatic ? 'AT限定可' : undefined;
	const all = licences.map(({ name, demand }) => `${name} ${demands[demand]}`);
	if (driving !== 'any') all.push(`普通自動車運転免許 ${noted(demands[driving], automatic)}`);
	return all.length > 0 ? all : ['不問'];
}

function probationLines(requirements: Asked) {
	const { probation, probationPeriod, probationTerms, probationNote } = requirements;
	return [
		together(
			haves(probation),
			probationPeriod,
			probationTerms && `労働条件：${trialTerms[probationTerms]}`
		),
		probationNote?.replaceAll('\n', ' ')
	];
}
