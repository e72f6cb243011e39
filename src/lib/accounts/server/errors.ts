import { DomainError } from '#lib/server/domain-error.ts';

/** One answer for an unknown address and a wrong password: it must not tell which. */
export class SignInRefused extends DomainError {
	readonly code = 'accounts.signInRefused';
	readonly status = 401;
	override message =
		'メールアドレスかパスワードが違います。大文字と小文字、半角と全角を確かめて、もう一度入力してください。';
}

/** Of somebody who is signed in and is asked once more. */
export class PasswordsWornOut extends DomainError {
	readonly code = 'accounts.passwordsWornOut';
	readonly status = 429;
	override readonly fields: Record<string, string>;
	constructor(seconds: number) {
		const minutes = Math.max(1, Math.ceil(seconds / 60));
		super(
			`続けてまちがえたため、いまはパスワードを確かめられません。あと約${minutes}分待ってから、もう一度お試しください。`
		);
		this.fields = { currentPassword: this.message };
	}
}

/** One answer for a key that is wrong, late, used, worn out or was never sent: it must not tell which. */
export class KeyRefused extends DomainError {
	readonly code = 'accounts.keyRefused';
	readonly status = 422;
	override readonly fields: Record<string, string>;
	override message =
		'入力した数字が違うか、もう使えません。使えるのは1回だけで、5回まちがえると使えなくなります。';
	/** The field it was typed in: a form may ask for two. */
	constructor(field = 'key') {
		super();
		this.fields = { [field]: this.message };
	}
}

export class PasswordTooWellKnown extends DomainError {
	readonly code = 'accounts.passwordTooWellKnown';
	readonly status = 422;
	override readonly fields = {
		password:
			'世の中に知られてしまったパスワードか、それによく似たものです。別のパスワードにしてください。'
	};
	override message = this.fields.password;
}

/** Of somebody who is signed in. */
export class WrongPassword extends DomainError {
	readonly code = 'accounts.wrongPassword';
	readonly status = 422;
	override readonly fields = {
		currentPassword: 'いまのパスワードが違います。大文字と小文字、半角と全角を確かめてください。'
	};
	override message = this.fields.currentPassword;
}

/** A password alone must not open the records of everybody. */
export class OfficersProve extends DomainError {
	readonly code = 'accounts.officersProve';
	readonly status = 403;
	override message = '職員は、ワンタイムパスワードをやめることはできません。';
}

/** Told to an officer: with the mailbox nothing else is lost. */
export class MailboxUnchanged extends DomainError {
	readonly code = 'accounts.mailboxUnchanged';
	readonly status = 422;
	override readonly fields = {
		email:
			'いま登録されているアドレスと同じです。このアドレスのメールを読めるときは、ご本人が「パスワード再登録」から、そのまま進めます。'
	};
	override message = this.fields.email;
}

export class AccountClosed extends DomainError {
	readonly code = 'accounts.closed';
	readonly status = 409;
	override message =
		'この方は退会しています。前のマイページには戻れません。「新しく受け付ける」から、もう一度登録してください。';
}

/** Two counters for one person: the key of the first is on its way. */
export class RecoveryUnderWay extends DomainError {
	readonly code = 'accounts.recoveryUnderWay';
	readonly status = 409;
	constructor(minutes: number) {
		super(
			`別の職員が、この方の手続きをはじめています。認証キーが使えるあいだ（あと約${minutes}分）は、新しくはじめられません。ご本人と、その職員に確かめてください。`
		);
	}
}

/** The first one waits for a second officer, who can also call it off. */
export class RecoveryHeld extends DomainError {
	readonly code = 'accounts.recoveryHeld';
	readonly status = 409;
	override message =
		'この方には、確認を待っている手続きがあります。「ログインの再開」の画面で確かめて、進めるか、取りやめてください。';
}

/** One answer for what still waits, came too late, or never was. */
export class RecoveryNotOpen extends DomainError {
	readonly code = 'accounts.recoveryNotOpen';
	readonly status = 409;
	override message =
		'まだ先に進めません。進めるようになると、メールでお知らせします。しばらくたっても届かないときは、ハローワークの窓口に伝えてください。';
}

export class SameAddress extends DomainError {
	readonly code = 'accounts.sameAddress';
	readonly status = 422;
	override readonly fields = { email: 'いまと同じメールアドレスです。' };
	override message = this.fields.email;
}

/** One answer for a link that is wrong, late or used. */
export class StopRefused extends DomainError {
	readonly code = 'accounts.stopRefused';
	readonly status = 410;
	override message =
		'このリンクは、もう使えません。メールアドレスの変更に心当たりがないときは、ハローワークの窓口に伝えてください。';
}

/** Told to officers, and to whoever has proved that the mailbox is theirs; to nobody else. */
export class AddressTaken extends DomainError {
	readonly code = 'accounts.addressTaken';
	readonly status = 409;
	override readonly fields = {
		email:
			'このメールアドレスは、もう登録されています。ご本人の登録を求職者の検索で確かめるか、別のアドレスにしてください。'
	};
	override message = this.fields.email;
}

/** What opens an account does not stay where anybody sits down. */
export class NotAtSharedComputer extends DomainError {
	readonly code = 'accounts.notAtSharedComputer';
	readonly status = 403;
	override message =
		'共用のパソコンでは、パスキーを登録できません。自分のスマートフォンやパソコンでログインして、登録してください。';
}
