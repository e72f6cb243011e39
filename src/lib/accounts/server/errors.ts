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
