import { optional } from './field.ts';
import { choice, line, number, prose, rows, yesNo } from './kinds.ts';

/** JOB-13: the six grounds on which the law lets a posting limit age. */
export const ageGrounds = {
	retirement: '1号',
	law: '2号',
	career: '3号のイ',
	skills: '3号のロ',
	performingArts: '3号のハ',
	policy: '3号のニ'
} as const;

export const educations = {
	any: '不問',
	highSchool: '高校以上',
	vocational: '専修学校以上',
	juniorCollege: '高専・短大以上',
	university: '大学以上',
	graduateSchool: '大学院以上'
} as const;

export const demands = { any: '不問', required: '必須', preferred: 'あれば尚可' } as const;

export const licenceDemands = { required: '必須', preferred: 'あれば尚可' } as const;

export const trialTerms = { same: '同条件', different: '異なる' } as const;

/** 2 仕事内容: what is asked of the person. */
export const requirements = {
	ageLimited: yesNo('年齢制限', '制限あり', '不問'),
	ageLower: optional(number('年齢の下限', 15, 99)),
	ageUpper: optional(number('年齢の上限', 15, 99)),
	ageGround: optional(choice('年齢制限該当事由', ageGrounds)),
	ageReason: optional(line('年齢制限の理由', 90)),
	education: choice('学歴', educations),
	educationNote: optional(line('学歴（専攻等）', 40)),
	experience: choice('必要な経験・知識・技能等', demands),
	experienceNote: optional(prose('必要な経験・知識・技能等の詳細', 90)),
	pc: choice('必要なPCスキル', demands),
	pcNote: optional(line('必要なPCスキルの詳細', 60)),
	driving: choice('普通自動車運転免許', demands),
	drivingAutomatic: optional(yesNo('普通自動車運転免許 AT限定', '可', '不可')),
	licences: rows('免許・資格', 3, {
		name: line('名称', 40),
		demand: choice('必須区分', licenceDemands)
	}),
	probation: yesNo('試用期間の有無'),
	probationPeriod: optional(line('試用期間', 20)),
	probationTerms: optional(choice('試用期間中の労働条件', trialTerms)),
	probationNote: optional(prose('試用期間中の労働条件の内容', 90)),
	foreigners: optional(yesNo('外国人雇用実績'))
};
