import type { VisibleContent } from './visible.ts';

type Test = (content: VisibleContent) => boolean;

/** SRC-12: 駅近 means ten minutes on foot. */
export const NEAR_MINUTES = 10;

/** The marks of the result card in official order, each with what earns it. */
export const badges: Record<string, Test> = {
	経験不問: ({ requirements }) => requirements.experience === 'any',
	学歴不問: ({ requirements }) => requirements.education === 'any',
	資格不問: ({ requirements }) =>
		requirements.driving !== 'required' &&
		requirements.licences.every(({ demand }) => demand !== 'required'),
	時間外労働なし: ({ hours }) => !hours.overtime,
	転勤なし: ({ workplace }) => !workplace.transfer,
	通勤手当あり: ({ wage }) => wage.commute !== 'none',
	'駅近(徒歩10分以内)': ({ workplace }) =>
		workplace.access === 'walk' && (workplace.minutes ?? Infinity) <= NEAR_MINUTES,
	マイカー通勤可: ({ workplace }) => workplace.carCommute,
	UIJターン歓迎: ({ workplace }) => workplace.uij,
	トライアル雇用併用: ({ header }) => header.trial,
	書類選考なし: ({ selection }) => !selection.methods.includes('documents'),
	オンライン自主応募可: ({ header }) => header.acceptsDirect
};

export const badgesOf = (content: VisibleContent): string[] =>
	Object.entries(badges).flatMap(([name, earns]) => (earns(content) ? [name] : []));
