import * as v from 'valibot';
import type { PostingState, TransitionName } from './lifecycle.ts';

export type Closing = 'stopped' | 'filled' | 'cancelled';

/** How an employer ends a posting, in the official words, and what follows from each. */
export const closings = {
	stopped: {
		label: '募集停止',
		transition: 'stop',
		hint: '応募と紹介の受け付けを止めます。再開するときは、ハローワークに連絡してください。'
	},
	filled: {
		label: '充足',
		transition: 'fill',
		hint: '採用人数に達しました。応募と紹介の受け付けを終えます。'
	},
	cancelled: {
		label: '求人取消',
		transition: 'cancel',
		hint: '求人そのものを取り消します。応募した方の選考結果をすべて登録してからにしてください。'
	}
} as const satisfies Record<Closing, { label: string; transition: TransitionName; hint: string }>;

export const closingForm = v.object({
	how: v.pipe(
		v.optional(v.string(), ''),
		v.picklist(Object.keys(closings) as Closing[], 'どう終えるかを選んでください。')
	)
});

/** 変更確認待ち is still in the public eye: it can be ended like an open one. */
export const isRunning = (state: PostingState) => state === 'open' || state === 'change_checking';
