import { CODE_MINUTES, inGroups, KEY_MINUTES, STOP_DAYS, type MailedPurpose } from '../keys.ts';
import type { Letter } from '#lib/server/mail.ts';

type Written = Omit<Letter, 'to'>;
interface Sent {
	origin: string;
	keyId: string;
	key: string;
}

const foot = `\n\nこのメールに心当たりがないときは、何もしないでください。数字はだれにも教えないでください。\nしごとマイページ`;

/** ACC-6: its title is official. */
const opening =
	(page: string) =>
	({ origin, keyId, key }: Sent): Written => ({
		subject: 'パスワード登録申込受付通知',
		text: `求職者マイページ開設（パスワード登録）の申込みを受け付けました。

認証キー：${inGroups(key)}

次の画面で、認証キーとパスワードを登録してください。認証キーは、このメールを送ってから${KEY_MINUTES}分の間に1回だけ使えます。
${origin}${page}?request=${keyId}&key=${key}${foot}`
	});

const forgotten = ({ origin, keyId, key }: Sent): Written => ({
	subject: 'パスワード再登録申込受付通知',
	text: `パスワード再登録の申込みを受け付けました。

認証キー：${inGroups(key)}

次の画面で、認証キーと新しいパスワードを登録してください。認証キーは、このメールを送ってから${KEY_MINUTES}分の間に1回だけ使えます。
${origin}/forgotten-password/new?request=${keyId}&key=${key}${foot}`
});

const signIn = ({ key }: Sent): Written => ({
	subject: 'ワンタイムパスワードのお知らせ',
	text: `ログインのためのワンタイムパスワードです。

ワンタイムパスワード：${inGroups(key)}

このメールを送ってから${CODE_MINUTES}分の間に1回だけ使えます。ログインの途中の画面に入力してください。

ログインしようとしていないときは、だれかがあなたのパスワードを知っています。ログイン画面の「パスワードを忘れた」から、パスワードを変えてください。${foot}`
});

const newAddress = ({ key }: Sent): Written => ({
	subject: 'メールアドレス変更の認証キー（新しいアドレス）',
	text: `このメールアドレスを、しごとマイページの新しいメールアドレスにする申込みがありました。

認証キー：${inGroups(key)}

変更の画面の「新しいアドレスに届いた認証キー」に入力してください。このメールを送ってから${KEY_MINUTES}分の間に1回だけ使えます。${foot}`
});

/** It does not name the new address: the old mailbox may be read by somebody whom the person is leaving. */
const oldAddress = ({ origin, key }: Sent): Written => ({
	subject: 'メールアドレス変更の認証キー（いまのアドレス）',
	text: `しごとマイページのメールアドレスを、このアドレスから別のアドレスに変える申込みがありました。

認証キー：${inGroups(key)}

変更の画面の「いまのアドレスに届いた認証キー」に入力してください。このメールを送ってから${KEY_MINUTES}分の間に1回だけ使えます。

あなたが申し込んでいないときは、だれかがあなたのパスワードを知っています。この数字をだれにも教えず、すぐにパスワードを変えてください。
${origin}/forgotten-password${foot}`
});

const recovery = ({ origin, keyId, key }: Sent): Written => ({
	subject: '新しいメールアドレスの認証キー',
	text: `ハローワークの窓口で本人確認をして、このメールアドレスを、しごとマイページの新しいメールアドレスにする手続きをしました。

認証キー：${inGroups(key)}

次の画面で、認証キーと新しいパスワードを登録すると、ログインできるようになります。認証キーは、このメールを送ってから${KEY_MINUTES}分の間に1回だけ使えます。
${origin}/forgotten-password/recover?request=${keyId}&key=${key}${foot}`
});

export const keyLetters: Record<MailedPurpose, (sent: Sent) => Written> = {
	opening: opening('/open-account/password'),
	joining: opening('/open-account/online/password'),
	forgotten,
	'sign-in': signIn,
	'new-address': newAddress,
	'old-address': oldAddress,
	recovery
};

/** Somebody wants an address that an account has already: only its mailbox hears so. */
export const addressInUse = (origin: string): Written => ({
	subject: 'このメールアドレスは、もう使われています',
	text: `このメールアドレスを、しごとマイページの新しいメールアドレスにする申込みがありました。このアドレスのマイページはもうあるため、変更はできません。

ログイン：${origin}/sign-in
パスワードを忘れたとき：${origin}/forgotten-password${foot}`
});

/** To the old address, which can take the change back for a while. */
export const addressChanged = (link: string): Written => ({
	subject: 'メールアドレスを変更しました',
	text: `しごとマイページのメールアドレスを、このアドレスから別のアドレスに変更しました。これからのお知らせは、新しいアドレスに届きます。

変更した覚えがないときは、${STOP_DAYS}日の間、次の画面で元に戻せます。戻すと、すべての端末をログアウトし、パスワードを決め直します。パスキーは登録し直します。
${link}

${STOP_DAYS}日を過ぎたときは、ハローワークの窓口に伝えてください。
しごとマイページ`
});

/** To an old address that could not be read any more: it gives no way back, and says where there is one. */
export const addressChangedForGood: Written = {
	subject: 'メールアドレスを変更しました',
	text: `しごとマイページのメールアドレスを、予備コードを使って、このアドレスから別のアドレスに変更しました。これからのお知らせは、新しいアドレスに届きます。

変更した覚えがないときは、すぐに、ハローワークの窓口に伝えてください。

しごとマイページ`
};

/** To the old address of somebody whom an office has let in again. */
export const recoveredAtOffice: Written = {
	subject: 'メールアドレスを窓口で変更しました',
	text: `しごとマイページのメールアドレスを、ハローワークの窓口で本人確認をして、このアドレスから別のアドレスに変更しました。ログインしていたすべての端末をログアウトし、パスワードを新しくしました。

変更した覚えがないときは、すぐに、ハローワークの窓口に伝えてください。

しごとマイページ`
};

export const addressConfirmed = (origin: string): Written => ({
	subject: 'メールアドレスを変更しました',
	text: `このアドレスを、しごとマイページの新しいメールアドレスとして登録しました。次からは、このアドレスでログインしてください。

ログイン：${origin}/sign-in

しごとマイページ`
});

export const addressRestored = (origin: string): Written => ({
	subject: 'メールアドレスを元に戻しました',
	text: `しごとマイページのメールアドレスの変更を取り消し、このアドレスに戻しました。ログインしていたすべての端末をログアウトし、これまでのパスワードとパスキー、予備コードは使えなくしました。

パスワード再登録：${origin}/forgotten-password

しごとマイページ`
});

/** Opening was asked for, but the account is open already. */
export const alreadyOpen = (origin: string): Written => ({
	subject: '求職者マイページは開設されています',
	text: `求職者マイページ開設の申込みがありましたが、このメールアドレスのマイページは、もう開設されています。

ログイン：${origin}/sign-in
パスワードを忘れたとき：${origin}/forgotten-password${foot}`
});

/** Somebody wanted to register online, but an office has registered this address already. */
export const waitsToBeOpened = (origin: string): Written => ({
	subject: 'ハローワークで登録されています',
	text: `オンライン登録の申込みがありましたが、このメールアドレスは、ハローワークの窓口で登録されています。次の画面から、マイページを開設できます。

求職者マイページ開設（パスワード登録）：${origin}/open-account${foot}`
});

/** A new password was asked for, but the account has never been opened. */
export const notOpenYet = (origin: string): Written => ({
	subject: '求職者マイページはまだ開設されていません',
	text: `パスワード再登録の申込みがありましたが、このメールアドレスのマイページは、まだ開設されていません。

求職者マイページ開設（パスワード登録）：${origin}/open-account${foot}`
});

export const opened = (origin: string): Written => ({
	subject: '求職者マイページを開設しました',
	text: `求職者マイページを開設し、パスワードを登録しました。

ログイン：${origin}/sign-in

開設した覚えがないときは、ハローワークの窓口に伝えてください。
しごとマイページ`
});

export const passwordChanged = (origin: string): Written => ({
	subject: 'パスワードを変更しました',
	text: `パスワードを変更し、ログインしていたすべての端末をログアウトしました。

ログイン：${origin}/sign-in

登録してあるパスキーは、そのまま使えます。

変更した覚えがないときは、ログイン画面の「パスワードを忘れた」から、すぐにもう一度変えてください。
しごとマイページ`
});

export const passwordChangedHere = (origin: string): Written => ({
	subject: 'パスワードを変更しました',
	text: `パスワードを変更し、変更した端末のほかは、すべてログアウトしました。

変更した覚えがないときは、次の画面から、すぐにもう一度変えてください。
${origin}/forgotten-password

しごとマイページ`
});
