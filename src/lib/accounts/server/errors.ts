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
	override readonly fields = {
		key: '入力した数字が違うか、もう使えません。使えるのは1回だけで、5回まちがえると使えなくなります。'
	};
	override message = this.fields.key;
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
