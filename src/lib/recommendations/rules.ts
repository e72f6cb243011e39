import * as v from 'valibot';
import { addDays, isDay } from '#lib/calendar/tokyo.ts';
import { atMost } from '#lib/text/at-most.ts';
import { asTyped } from '#lib/text/typed.ts';

export type RecommendationState = 'sent' | 'applied' | 'declined' | 'withdrawn' | 'expired';

/** What an offer is called on screen. */
export const stateWords: Record<RecommendationState, string> = {
	sent: '送付',
	applied: '応募',
	declined: '辞退',
	withdrawn: '取下げ',
	expired: '期限切れ'
};

/** 16.11: 送付 -> 閲覧 -> {応募, 辞退, 期限切れ, 取下げ}. 閲覧 is a time on the row; every end is final. */
export const transitions: Record<RecommendationState, readonly RecommendationState[]> = {
	sent: ['applied', 'declined', 'withdrawn', 'expired'],
	applied: [],
	declined: [],
	withdrawn: [],
	expired: []
};

export const mayBecome = (from: RecommendationState, to: RecommendationState) =>
	transitions[from].includes(to);

/** What it is at that day: expiry (CLK-9) is a comparison, whether or not the row was closed since. */
export const stateOn = (
	today: string,
	offer: { state: RecommendationState; applyBy: string }
): RecommendationState =>
	offer.state === 'sent' && offer.applyBy < today ? 'expired' : offer.state;

/** CLK-9: an offer can be applied for through its 応募期限日. */
export const isLive = (today: string, offer: { state: RecommendationState; applyBy: string }) =>
	stateOn(today, offer) === 'sent';

export const MAX_NOTE = 300;
/** CLK-8: 原則1週間. */
export const APPLY_BY_DAYS = 7;

/** CLK-8: a week from today, but never later than 紹介期限日. */
export function defaultApplyBy(today: string, openUntil: string): string {
	const usual = addDays(today, APPLY_BY_DAYS);
	return usual < openUntil ? usual : openUntil;
}

/** CLK-8: what is wrong with a 応募期限日, as a sentence; undefined when it may stand. */
export function applyByProblem(
	applyBy: string,
	today: string,
	openUntil: string
): string | undefined {
	if (applyBy < today) return '応募期限日は、きょうか、きょうより後の日にしてください。';
	if (applyBy > openUntil) return '応募期限日は、紹介期限日より後にはできません。';
	return undefined;
}

/** Why a seeker says no. The officer reads it; the employer never does. */
export const declineReasons = {
	work: '仕事の内容が希望と合わない',
	place: '通勤が遠い・移動が多い',
	wage: '賃金が希望と合わない',
	hours: '時間や休みが希望と合わない',
	elsewhere: 'ほかの求人に応募する・決まった',
	circumstances: '家庭の事情や体調',
	other: 'その他'
} as const;

export type DeclineReason = keyof typeof declineReasons;

/** How an offer stands, in a few words: 閲覧済み, 辞退「通勤が遠い・移動が多い」. */
export function outcomeWords(
	today: string,
	offer: {
		state: RecommendationState;
		applyBy: string;
		seenAt: Date | null;
		declineReason: string | null;
	}
): string {
	const state = stateOn(today, offer);
	if (state === 'sent') return offer.seenAt ? '閲覧済み' : '未読';
	const reason = declineReasons[offer.declineReason as DeclineReason];
	return state === 'declined' && reason ? `${stateWords.declined}「${reason}」` : stateWords[state];
}

const day = v.pipe(
	v.string(),
	v.regex(/^\d{4}-\d{2}-\d{2}$/, '日付を選んでください。'),
	v.check((text) => isDay(text), '実在する日付を選んでください。')
);

export const note = v.pipe(
	v.optional(v.string(), ''),
	v.transform((text) => asTyped(text).trim()),
	atMost('ひとこと', MAX_NOTE)
);

/** What the send form takes. The number is typed or confirmed beside the id: the double key of PRV-6. */
export const sendForm = v.object({
	seekerId: v.pipe(v.string(), v.uuid()),
	seekerNumber: v.pipe(v.string(), v.trim(), v.nonEmpty('求職番号を入力してください。')),
	postingId: v.pipe(v.string(), v.uuid()),
	note,
	applyBy: day,
	employerAsked: v.pipe(
		v.optional(v.string(), ''),
		v.picklist(['yes', 'no'], '事業所に電話で確認したかどうかを選んでください。'),
		v.transform((answer) => answer === 'yes')
	),
	/** 経過を確かめて、もう一度送る: of a posting that was sent or applied for before. */
	again: v.pipe(
		v.optional(v.string(), ''),
		v.transform((tick) => tick === 'yes')
	)
});

export const declineForm = v.object({
	reason: v.pipe(
		v.optional(v.string(), ''),
		v.picklist(Object.keys(declineReasons) as DeclineReason[], '辞退の理由をひとつ選んでください。')
	)
});

export const withdrawForm = v.object({ id: v.pipe(v.string(), v.uuid()) });
