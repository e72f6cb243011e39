import * as v from 'valibot';
import { messageBody } from '#lib/conversations/rules.ts';
import { atMost } from '#lib/text/at-most.ts';
import { countCharacters, tooLong } from '#lib/text/count.ts';
import { asTyped, hasWords } from '#lib/text/typed.ts';
import { cancelReasons, type CancelReason } from './rules.ts';

/** APP-1 */
export const MAX_MOTIVATION = 600;
/** APP-2 */
export const MAX_REMARKS = 600;
/** APP-11 */
export const MAX_CANCEL_REMARKS = 300;
/** A draft may be too long while it is being written; beyond this it is no draft of this form. */
export const MAX_DRAFT = 10_000;

/** APP-9: every wording ever agreed to, by version. Old ones stay, since applications point at them. */
export const consents = {
	'2026-11': (employer: string) =>
		`入力した内容と応募書類が、${employer}の選考のために使われることに同意します。`
} as const;
export type ConsentVersion = keyof typeof consents;
export const CONSENT_VERSION: ConsentVersion = '2026-11';

/** Ids one after the other, as a hidden field holds them. */
const listed = (ids: string) => ids.split(' ').filter(Boolean);

const typed = v.pipe(v.optional(v.string('文字で入力してください。'), ''), v.transform(asTyped));

const motivation = v.pipe(
	typed,
	v.check(hasWords, '志望動機を書いてください。短くてもかまいません。'),
	atMost('志望動機', MAX_MOTIVATION)
);
const remarks = v.pipe(typed, atMost('備考', MAX_REMARKS));

const consent = v.pipe(
	v.optional(v.string(), ''),
	v.check((version) => version === CONSENT_VERSION, '内容を読んで、チェックを入れてください。')
);

/** APP-1, APP-2, APP-9: what goes to the confirmation. */
export const applicationForm = v.object({ motivation, remarks, consent });

/** What is kept while writing: anything that fits. */
export const draftForm = v.object({
	motivation: v.pipe(typed, atMost('志望動機', MAX_DRAFT)),
	remarks: v.pipe(typed, atMost('備考', MAX_DRAFT))
});

/** What the confirmation page sends: the text and the files that were seen there, and the version of the posting. */
export const confirmedForm = v.object({
	clientId: v.pipe(v.string(), v.uuid('この画面は古くなっています。入力からやり直してください。')),
	motivation,
	remarks,
	consent,
	postingVersion: v.pipe(v.string(), v.regex(/^\d{1,6}$/), v.transform(Number)),
	documents: v.pipe(v.optional(v.string(), ''), v.transform(listed))
});

/** 辞退: the message that goes to the employer, and that one has read what it means. */
export const declineApplicationForm = v.object({
	body: v.pipe(v.optional(v.string(), ''), messageBody),
	consent: v.pipe(
		v.optional(v.string(), ''),
		v.check((tick) => tick === 'yes', '内容を読んで、チェックを入れてください。')
	)
});
export type Declining = Pick<v.InferOutput<typeof declineApplicationForm>, 'body'>;

const reasonCodes = Object.keys(cancelReasons) as CancelReason[];

/** APP-11, APP-12 */
export const cancelForm = v.pipe(
	v.object({
		reason: v.pipe(
			v.optional(v.string(), ''),
			v.picklist(reasonCodes, '応募取り消し理由を選んでください。')
		),
		remarks: typed,
		consent: v.pipe(
			v.optional(v.string(), ''),
			v.check((tick) => tick === 'yes', '内容を読んで、チェックを入れてください。')
		)
	}),
	v.forward(
		v.check(
			({ reason, remarks }) => reason !== 'other' || hasWords(remarks),
			'「その他」のときは、理由を書いてください。会社に伝わります。'
		),
		['remarks']
	),
	v.forward(
		v.check(
			({ reason, remarks }) => reason !== 'other' || countCharacters(remarks) <= MAX_CANCEL_REMARKS,
			(issue) => tooLong('備考', MAX_CANCEL_REMARKS, issue.input.remarks)
		),
		['remarks']
	),
	// Only その他 has remarks; written and then hidden by another choice, they are ignored.
	v.transform((form) => ({ ...form, remarks: form.reason === 'other' ? form.remarks : '' }))
);
export type Cancellation = Pick<v.InferOutput<typeof cancelForm>, 'reason' | 'remarks'>;

export const MAX_PLACE = 90;

/** The employer moves an application on; a meeting has a day, a time and a place. */
export const moveForm = v.variant(
	'to',
	[
		v.object({ to: v.literal('screening') }),
		v.object({
			to: v.literal('interview'),
			interviewAt: v.pipe(
				v.optional(v.string(), ''),
				v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, '面接の日時を選んでください。'),
				v.transform((local) => new Date(`${local}:00+09:00`)),
				v.date('面接の日時を選んでください。')
			),
			interviewPlace: v.pipe(
				typed,
				v.check(hasWords, '面接の場所を書いてください。'),
				atMost('場所', MAX_PLACE)
			)
		})
	],
	'選考の状態を選んでください。'
);
export type Move = v.InferOutput<typeof moveForm>;
