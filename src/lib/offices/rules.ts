import * as v from 'valibot';
import { countCharacters } from '#lib/text/count.ts';
import { asTyped } from '#lib/text/typed.ts';

/** PRV-6: why an officer opens a person's record. The words are kept in the access log as they stand. */
export const openReasons = {
	counter: '窓口での相談',
	phone: '電話での相談',
	referral: '紹介する求人をさがすため',
	result: '応募や選考結果の確認',
	registration: '登録内容の確認',
	other: 'その他'
} as const;

export type OpenReason = keyof typeof openReasons;

export const MAX_REASON_NOTE = 100;

const reason = v.pipe(
	v.optional(v.string(), ''),
	v.picklist(Object.keys(openReasons) as OpenReason[], '開く理由をひとつ選んでください。')
);
const reasonNote = v.pipe(
	v.optional(v.string(), ''),
	v.transform((text) => asTyped(text).trim()),
	v.check(
		(text) => countCharacters(text) <= MAX_REASON_NOTE,
		`理由は${MAX_REASON_NOTE}文字までで書いてください。`
	)
);
const saysWhy = (input: { reason: OpenReason; reasonNote: string }) =>
	input.reason !== 'other' || input.reasonNote !== '';
const SAY_WHY = 'その他を選んだときは、理由を書いてください。';

/** Opening someone picked from the search. */
export const openPickedForm = v.pipe(
	v.object({ reason, reasonNote }),
	v.forward(
		v.check((input) => saysWhy(input), SAY_WHY),
		['reasonNote']
	)
);

/** Opening someone at the counter: name and 求職番号 must belong together. */
export const openForm = v.pipe(
	v.object({
		name: v.pipe(v.string(), v.trim(), v.nonEmpty('氏名かカナを入力してください。')),
		number: v.pipe(v.string(), v.trim(), v.nonEmpty('求職番号を入力してください。')),
		reason,
		reasonNote
	}),
	v.forward(
		v.check((input) => saysWhy(input), SAY_WHY),
		['reasonNote']
	)
);

/** What the access log says: 窓口での相談, その他：証明書の再発行 */
export const reasonWords = (given: { reason: OpenReason; reasonNote?: string }) =>
	[openReasons[given.reason], given.reasonNote].filter(Boolean).join('：');

/** CLK-15: from that many days before the end of validity the office should see it coming. */
export const EXPIRY_NOTICE_DAYS = 21;
