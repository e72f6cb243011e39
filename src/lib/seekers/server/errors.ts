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
