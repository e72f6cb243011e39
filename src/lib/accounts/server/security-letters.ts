import type { Letter } from '#lib/server/mail.ts';
import { areFew } from '#lib/second-step/recovery-codes.ts';
import { FAILURE_MINUTES, FAILURES_BEFORE_CODE } from '../rules.ts';

type Written = Omit<Letter, 'to'>;

const signature = '\nしごとマイページ';

/** What to do about what somebody else did. */
const notMine = (
	origin: string
) => `自分でしていないときは、次の画面からすぐにパスワードを変え、「設定」の「ログインの安全」で、知らないパスキーと端末がないか確かめてください。
${origin}/forgotten-password
分からないときは、ハローワークの窓口に伝えてください。
${signature}`;

export const passkeyAdded = (origin: string, name: string): Written => ({
	subject: 'パスキーを登録しました',
	text: `ログインに使うパスキーを登録しました。

名前：${name}

${notMine(origin)}`
});

export const passkeyRemoved = (origin: string, name: string): Written => ({
	subject: 'パスキーを削除しました',
	text: `ログインに使うパスキーを削除しました。このパスキーでは、もうログインできません。

名前：${name}

${notMine(origin)}`
});

/** ACC-11: once in a while, however often somebody tries. */
export const signInFailed = (origin: string): Written => ({
	subject: 'ログインの失敗が続いています',
	text: `あなたのメールアドレスで、パスワードが${FAILURES_BEFORE_CODE}回まちがって入力されました。しばらくの間（長くても${FAILURE_MINUTES}分）は、正しいパスワードのあとにも、このアドレスに送る数字を聞きます。ログインできなくなることはありません。

自分でまちがえたときは、そのまま続けてください。パスキーを登録しているときは、パスキーだけでログインできます。

心当たりがないときは、だれかがあなたのパスワードを当てようとしています。パスワードは知られていません。ほかのサービスと同じパスワードを使っているときは、変えてください。
${origin}/forgotten-password
${signature}`
});

export const recoveryCodesMade = (origin: string): Written => ({
	subject: '予備コードを作りました',
	text: `メールや認証アプリを使えないときにログインするための、予備コードを作りました。前に作った予備コードは、もう使えません。

${notMine(origin)}`
});

export const recoveryCodeUsed = (origin: string, left: number): Written => ({
	subject: '予備コードを使いました',
	text: `予備コードを1個使いました。使ったコードは、もう使えません。残りは${left}個です。
${areFew(left) ? `\n残りが少なくなりました。ログインして、新しく作ってください。\n${origin}/settings/sign-in/recovery-codes\n` : ''}
${notMine(origin)}`
});

export const appAdded = (origin: string): Written => ({
	subject: '認証アプリを設定しました',
	text: `これから、ログインのときは、メールの代わりに認証アプリの数字を聞きます。覚えた端末でも、次のログインで聞きます。

${notMine(origin)}`
});

export const appRemoved = (origin: string): Written => ({
	subject: '認証アプリをやめました',
	text: `これから、ログインのときに認証アプリの数字を聞きません。

${notMine(origin)}`
});
