import { DomainError } from '#lib/server/domain-error.ts';

/** One answer for an unknown address and a wrong password: it must not tell which. */
export class SignInRefused extends DomainError {
	readonly code = 'accounts.signInRefused';
	readonly status = 401;
	override message =
		'メールアドレスかパスワードが違います。大文字と小文字、半角と全角を確かめて、もう一度入力してください。';
}

export class SignInLocked extends DomainError {
	readonly code = 'accounts.signInLocked';
	readonly status = 429;
	constructor(seconds: number) {
		const minutes = Math.max(1, Math.ceil(seconds / 60));
		super(
			`続けてまちがえたため、いまはログインできません。あと約${minutes}分待ってから、もう一度お試しください。`
		);
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
