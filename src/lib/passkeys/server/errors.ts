import { DomainError } from '#lib/server/domain-error.ts';
import { MOST_PASSKEYS } from '../passkeys.ts';

/** One answer for a challenge that ran out, was used, or was asked for in another browser. */
export class PasskeyLate extends DomainError {
	readonly code = 'accounts.passkeyLate';
	readonly status = 422;
	override message = '時間がたったため、パスキーを確かめられませんでした。もう一度押してください。';
}

/** One answer for whatever is wrong about what a device said. */
export class PasskeyRefused extends DomainError {
	readonly code = 'accounts.passkeyRefused';
	readonly status = 422;
	override message =
		'パスキーを確かめられませんでした。もう一度試すか、パスワードを使ってください。';
}

/** Nobody's, or not of the person who is signed in. */
export class PasskeyUnknown extends DomainError {
	readonly code = 'accounts.passkeyUnknown';
	readonly status = 422;
	override message =
		'このパスキーは、登録されていません。削除したパスキーかもしれません。別のパスキーか、パスワードを使ってください。';
}

export class PasskeyCloned extends DomainError {
	readonly code = 'accounts.passkeyCloned';
	readonly status = 422;
	override message =
		'安全のため、このパスキーでは続けられません。パスワードを使い、「設定」の「ログインの安全」でこのパスキーを削除して、登録し直してください。';
}

export class PasskeyNotFound extends DomainError {
	readonly code = 'accounts.passkeyNotFound';
	readonly status = 404;
	override message = 'このパスキーは見つかりません。もう削除されています。';
}

/** The device has it already. */
export class PasskeyKnown extends DomainError {
	readonly code = 'accounts.passkeyKnown';
	readonly status = 409;
	override message = 'このパスキーは、もう登録されています。';
}

export class TooManyPasskeys extends DomainError {
	readonly code = 'accounts.tooManyPasskeys';
	readonly status = 409;
	override message = `登録できるパスキーは${MOST_PASSKEYS}個までです。使わないものを削除してください。`;
}
