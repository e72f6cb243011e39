/** What has become of a posting, apart from 紹介期限日, which is compared when read. */
export const postingStates = {
	draft: '下書き',
	checking: '確認待ち',
	returned: '修正依頼',
	open: '有効',
	change_checking: '変更確認待ち',
	stopped: '募集停止',
	filled: '充足',
	cancelled: '取消',
	refused: '不受理'
} as const;

export type PostingState = keyof typeof postingStates;

/** Where a posting can be applied for until its 紹介期限日; a change under check leaves the old version open. */
export const openStates = ['open', 'change_checking'] as const satisfies PostingState[];

/**
 * Drafts and postings under check are the employer's affair until the office has accepted them, and nobody's after it
 * refused them: to a seeker they do not exist. A closed one stays readable for whoever has its number.
 */
export const publishedStates = [
	...openStates,
	'stopped',
	'filled',
	'cancelled'
] as const satisfies PostingState[];

export const isPublished = (state: PostingState): boolean =>
	(publishedStates as readonly PostingState[]).includes(state);

interface Transition {
	from: readonly PostingState[];
	to: PostingState;
	by: 'employer' | 'officer';
	/** APP-18: not before the results of its applicants are registered. */
	needsResults?: true;
}

/** Who may move a posting from where to where (16.11). What is not here does not happen. */
export const transitions = {
	submit: { from: ['draft', 'returned'], to: 'checking', by: 'employer' },
	return: { from: ['checking'], to: 'returned', by: 'officer' },
	accept: { from: ['checking'], to: 'open', by: 'officer' },
	refuse: { from: ['checking'], to: 'refused', by: 'officer' },
	change: { from: ['open'], to: 'change_checking', by: 'employer' },
	confirmChange: { from: ['change_checking'], to: 'open', by: 'officer' },
	returnChange: { from: ['change_checking'], to: 'open', by: 'officer' },
	stop: { from: ['open', 'change_checking'], to: 'stopped', by: 'employer' },
	resume: { from: ['stopped'], to: 'open', by: 'employer' },
	fill: { from: ['open', 'change_checking', 'stopped'], to: 'filled', by: 'employer' },
	cancel: {
		from: ['open', 'change_checking', 'stopped'],
		to: 'cancelled',
		by: 'employer',
		needsResults: true
	}
} as const satisfies Record<string, Transition>;

export type TransitionName = keyof typeof transitions;

export function mayMove(name: TransitionName, state: PostingState, by: Transition['by']) {
	const transition: Transition = transitions[name];
	return transition.by === by && transition.from.includes(state);
}

/** JOB-21: the six statutory grounds. Anything else is 修正依頼, not refusal. */
export const refusalGrounds = {
	unlawful: '内容が法令に違反する',
	unfit: '労働条件が通常の労働条件と比べて著しく不適当である',
	sanctioned: '一定の労働関係法令の違反により処分、公表などの措置を受けた',
	undisclosed: '労働条件の明示が行われない',
	organisedCrime: '暴力団員など、またはその支配を受ける者による求人である',
	noReport: '正当な理由なく報告の求めに応じない'
} as const;
