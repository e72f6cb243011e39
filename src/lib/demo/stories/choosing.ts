import type { Result } from '#lib/results/result.ts';
import { moveApplication } from '#lib/applications/server/move-application.ts';
import { registerResult } from '#lib/results/server/register-result.ts';
import { viewApplication } from '#lib/applications/server/view-application.ts';
import { postings } from '../cast/postings.ts';
import { as } from './clock.ts';
import { applicationOf } from './look-up.ts';
import type { Act, Pair, Stage } from './story.ts';

const employerOf = (stage: Stage, { posting }: Pair, at: Date) =>
	as(stage, stage.employers[postings[posting].by][0], at);

/** 閲覧済 */
export const opens = (at: Date, pair: Pair): Act => ({
	at,
	play: async (stage) =>
		viewApplication(employerOf(stage, pair, at), (await applicationOf(stage, pair)).id)
});

/** 選考中 */
export const screens = (at: Date, pair: Pair): Act => ({
	at,
	play: async (stage) =>
		moveApplication(employerOf(stage, pair, at), (await applicationOf(stage, pair)).id, {
			to: 'screening'
		})
});

/** 面接 */
export const invites = (at: Date, pair: Pair, interviewAt: Date, interviewPlace: string): Act => ({
	at,
	play: async (stage) =>
		moveApplication(employerOf(stage, pair, at), (await applicationOf(stage, pair)).id, {
			to: 'interview',
			interviewAt,
			interviewPlace
		})
});

const nothingMore = {
	hiredOn: null,
	employmentForm: null,
	differs: null,
	differences: [],
	differenceNote: '',
	reasonCodes: []
} satisfies Omit<Result, 'outcome'>;

/** ハローワークへ選考結果を登録 */
export const decides = (
	at: Date,
	pair: Pair,
	result: Pick<Result, 'outcome'> & Partial<Result>
): Act => ({
	at,
	play: async (stage) =>
		registerResult(employerOf(stage, pair, at), (await applicationOf(stage, pair)).id, {
			...nothingMore,
			...result
		})
});
