import * as v from 'valibot';
import { emailAddress, ticked } from '#lib/accounts/rules.ts';

/** 本人確認書類 that an office takes. Two are needed of those without a photograph. */
export const documents = {
	licence: '運転免許証・運転経歴証明書',
	myNumber: 'マイナンバーカード',
	residence: '在留カード・特別永住者証明書',
	passport: 'パスポート',
	handbook: '障害者手帳',
	two: '写真のない書類2点（資格確認書・年金の書類・住民票の写しなど）'
} as const;

/** Nothing to show is a proof of its own, and a weaker one: somebody else has to look as well, or a day goes by. */
const NONE = 'none';
export const proofs = { ...documents, [NONE]: '書類なし（登録の内容を聞いて確かめた）' } as const;
export type IdentityProof = keyof typeof proofs;

export const sawDocument = (proof: IdentityProof): boolean => proof !== NONE;

const keysOf = <Key extends string>(words: Readonly<Record<Key, string>>) =>
	Object.keys(words) as [Key, ...Key[]];

/** What an officer writes down after having seen who somebody is: no number of the document, no copy. */
export const recoveryForm = v.object({
	document: v.pipe(
		v.optional(v.string(), ''),
		v.picklist(keysOf(proofs), '見せてもらった本人確認書類を選んでください。')
	),
	matches: v.pipe(
		ticked,
		v.literal(true, '登録の氏名と生年月日を見くらべて、チェックを入れてください。')
	),
	email: v.pipe(v.optional(v.string(), ''), emailAddress)
});
export type RecoveryInput = v.InferOutput<typeof recoveryForm>;

/** One that waits, as it is released or called off. */
export const heldForm = v.object({ id: v.pipe(v.string(), v.uuid()) });

/** What stands in the access log, for the person to see. */
export const recoveryReason = (proof: IdentityProof): string =>
	`メールアドレスの変更（本人確認：${proofs[proof]}）`;
export const RELEASE_REASON = 'メールアドレスの変更（もう一人の職員による確認）';
export const DECLINE_REASON = 'メールアドレスの変更（取りやめ）';
