import { DomainError } from '#lib/server/domain-error.ts';

export class AppInUse extends DomainError {
	readonly code = 'accounts.appInUse';
	readonly status = 409;
	override message =
		'認証アプリは、もう使っています。別の端末に移すときは、いったんやめてから、設定し直してください。';
}

/** One answer for what was begun too long ago, elsewhere, or not at all. */
export class AppLate extends DomainError {
	readonly code = 'accounts.appLate';
	readonly status = 422;
	override message =
		'時間がたったため、設定できませんでした。はじめからやり直してください。アプリに追加した古い登録は、消してかまいません。';
}

/** The mailbox alone must not open an account that has an app. */
export class NotByMail extends DomainError {
	readonly code = 'accounts.notByMail';
	readonly status = 422;
	override message =
		'メールでパスワードを決め直したため、数字をメールで送ることはできません。認証アプリか予備コード、パスキーを使ってください。どれもないときは、ハローワークの窓口に伝えてください。';
}
