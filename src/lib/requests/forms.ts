import * as v from 'valibot';
import { atMost } from '#lib/text/at-most.ts';
import { asTyped, hasWords } from '#lib/text/typed.ts';
import { declineReasons, MAX_MESSAGE, type DeclineReason } from './rules.ts';

const reasons = Object.keys(declineReasons) as DeclineReason[];

export const declineForm = v.object({
	reason: v.pipe(
		v.optional(v.string(), ''),
		v.transform((reason) => (reason === '' ? null : reason)),
		v.nullable(v.picklist(reasons, '理由は、一覧から選んでください。'))
	)
});

export const requestForm = v.object({
	postingId: v.pipe(v.optional(v.string(), ''), v.uuid('求人を選んでください。')),
	message: v.pipe(
		v.optional(v.string('文字で入力してください。'), ''),
		v.transform((text) => asTyped(text).trim()),
		v.check(hasWords, 'メッセージを書いてください。短くてもかまいません。'),
		atMost('メッセージ', MAX_MESSAGE)
	)
});

/** Told by 事業所番号. */
export const blockForm = v.object({ establishment: v.pipe(v.string(), v.maxLength(20)) });
