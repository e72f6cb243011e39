import { DomainError } from '#lib/server/domain-error.ts';

export class SeekerNotFound extends DomainError {
	readonly code = 'seekers.notFound';
	readonly status = 404;
	override message = '求職の登録が見つかりませんでした。';
}

/** CLK-16 */
export class TooLongInvalid extends DomainError {
	readonly code = 'seekers.tooLongInvalid';
	readonly status = 409;
	override message =
		'無効になってから12か月を過ぎているため、ここからは有効に戻せません。ハローワークの窓口で手続きをすると、戻せます。';
}

/** PRV-3 */
export class ConsentMissing extends DomainError {
	readonly code = 'seekers.consentMissing';
	readonly status = 409;
	override message =
		'障害や健康についての情報は、使いみちに同意したあとで入力できます。同意は、いつでも取り消せます。';
}

export class RegistrationIncomplete extends DomainError {
	readonly code = 'seekers.registrationIncomplete';
	readonly status = 409;
	override message =
		'求職申込みが、まだ終わっていません。「基本情報」を入力して、求職申込みをしてください。';
}
