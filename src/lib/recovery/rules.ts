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
export type IdentityDocument = keyof typeof documents;

/** What the old mailbox may do after the change. Whoever reads it must not get the account back by it. */
export const oldMailboxes = {
	closed: 'だれも読めない（前のアドレスにも知らせ、7日間は元に戻せる）',
	exposed: 'ほかの人が読むかもしれない（前のアドレスからは元に戻せない）'
} as const;
export type OldMailbox = keyof typeof oldMailboxes;

const keysOf = <Key extends string>(words: Readonly<Record<Key, string>>) =>
	Object.keys(words) as [Key, ...Key[]];

/** What an officer writes down after having seen who somebody is: no number of the document, no copy. */
export const recoveryForm = v.object({
	document: v.pipe(
		v.optional(v.string(), ''),
		v.picklist(keysOf(documents), '見せてもらった本人確認書類を選んでください。')
	),
	matches: v.pipe(
		ticked,
		v.literal(true, '書類と登録の氏名と生年月日を見くらべて、チェックを入れてください。')
	),
	email: v.pipe(v.optional(v.string(), ''), emailAddress),
	oldMailbox: v.pipe(
		v.optional(v.string(), ''),
		v.picklist(keysOf(oldMailboxes), '前のメールについて、どちらかを選んでください。')
	)
});
export type RecoveryInput = v.InferOutput<typeof recoveryForm>;

/** What stands in the access log, for the person to see. */
export const recoveryReason = (document: IdentityDocument): string =>
	`メールアドレスの変更（本人確認：${documents[document]}）`;
