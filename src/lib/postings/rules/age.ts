import { type PostingContent, labels } from '../fields.ts';
import { error, type Finding, warning, when } from './finding.ts';

const label = labels.requirements;
type Ground = NonNullable<PostingContent['requirements']['ageGround']>;

/** JOB-13: blind to age unless one of the six grounds of the law holds, with the reason in writing. */
export function checkAge(content: PostingContent): Finding[] {
	const { ageLimited, ageLower, ageUpper, ageGround, ageReason } = content.requirements;
	if (!ageLimited)
		return when(
			[ageLower, ageUpper, ageGround].some((part) => part !== undefined),
			error('JOB-13', label.ageLimited, '年齢が「不問」なので、範囲と該当事由は空にしてください。')
		);
	return [
		...when(
			ageLower === undefined && ageUpper === undefined,
			error('JOB-13', label.ageUpper, '年齢の下限か上限を入力してください。')
		),
		...when(
			ageLower !== undefined && ageUpper !== undefined && ageLower > ageUpper,
			error('JOB-13', label.ageLower, '年齢の下限は、上限より大きくできません。')
		),
		...when(
			ageGround === undefined,
			error(
				'JOB-13',
				label.ageGround,
				'年齢を制限できるのは、法令の例外に当たるときだけです。該当事由を選んでください。'
			)
		),
		...when(
			ageReason === undefined,
			error('JOB-13', label.ageReason, '年齢を制限する理由を入力してください。')
		),
		...(ageGround ? checkGround[ageGround](content) : [])
	];
}

const isIndefinite = (rule: string, { work }: PostingContent) =>
	when(
		work.term !== 'openEnded',
		error(rule, labels.work.term, 'この該当事由は、雇用期間の定めがないときだけ使えます。')
	);

const checkGround: Record<Ground, (content: PostingContent) => Finding[]> = {
	/** JOB-14: the upper limit is the retirement age. */
	retirement: (content) => {
		const { ageLower, ageUpper } = content.requirements;
		const { retirement, retirementAge } = content.conditions;
		return [
			...isIndefinite('JOB-14', content),
			...when(
				ageLower !== undefined,
				error('JOB-14', label.ageLower, '1号では、年齢の下限は置けません。')
			),
			...when(
				!retirement || retirementAge === undefined,
				error('JOB-14', labels.conditions.retirementAge, '1号では、定年の年齢を入力してください。')
			),
			...when(
				(ageUpper ?? 0) > (retirementAge ?? Infinity),
				error('JOB-14', label.ageUpper, '年齢の上限は、定年を超えられません。')
			),
			...when(
				ageUpper !== undefined && ageUpper < (retirementAge ?? 0) - 1,
				warning(
					'JOB-14',
					label.ageUpper,
					'年齢の上限が定年より低くなっています。確かめてください。'
				)
			)
		];
	},
	/** JOB-15: the law that forbids or limits the work is named. */
	law: ({ requirements }) =>
		when(
			!/法|規則|条例/.test(requirements.ageReason ?? ''),
			warning(
				'JOB-15',
				label.ageReason,
				'就業を禁止または制限している法令の名前を、理由に入れてください。'
			)
		),
	/** JOB-16: building a career over a long service. */
	career: (content) => [
		...isIndefinite('JOB-16', content),
		...when(
			content.requirements.experience !== 'any',
			error('JOB-16', label.experience, '3号のイでは、経験を不問にしてください。')
		),
		...when(
			content.requirements.ageLower !== undefined,
			error('JOB-16', label.ageLower, '3号のイでは、年齢の下限は置けません。')
		),
		...when(
			(content.requirements.ageUpper ?? 0) > 44,
			warning('JOB-16', label.ageUpper, '3号のイの上限は、44歳以下が目安です。')
		)
	],
	/** JOB-17: keeping skills in a band of age with few people. */
	skills: (content) => {
		const { ageLower = 0, ageUpper = 99 } = content.requirements;
		const width = ageUpper - ageLower + 1;
		return [
			...isIndefinite('JOB-17', content),
			...when(
				ageLower < 30 || ageUpper > 49 || width < 5 || width > 10,
				error(
					'JOB-17',
					label.ageUpper,
					'3号のロでは、30歳から49歳までの中の5歳から10歳の幅にしてください。'
				)
			),
			warning(
				'JOB-17',
				label.ageGround,
				'この年齢層の人数が、上下の層より相当に少ないことを確かめてください。'
			)
		];
	},
	/** JOB-18 */
	performingArts: () => [
		warning('JOB-18', label.ageGround, '3号のハは、芸術・芸能の表現の真実性のために限られます。')
	],
	/** JOB-19: sixty and over, or a group that public policy supports. */
	policy: ({ requirements: { ageLower, ageUpper } }) =>
		when(
			!(ageLower !== undefined && ageLower >= 60 && ageUpper === undefined),
			warning(
				'JOB-19',
				label.ageGround,
				'3号のニは、60歳以上か、国の施策の対象となる人に限るときだけ使えます。'
			)
		)
};
