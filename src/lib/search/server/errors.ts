import { DomainError } from '#lib/server/domain-error.ts';
import { MAX_MUTED } from '../muting.ts';

export class PostingNotFound extends DomainError {
	readonly code = 'search.postingNotFound';
	readonly status = 404;
	override message = 'お探しの求人は見つかりませんでした。';
}

export class EstablishmentNotFound extends DomainError {
	readonly code = 'search.establishmentNotFound';
	readonly status = 404;
	override message = 'お探しの事業所は見つかりませんでした。';
}

/** JOB-20: an employer that is not known cannot be muted. */
export class EmployerHidden extends DomainError {
	readonly code = 'search.employerHidden';
	readonly status = 409;
	override message =
		'この求人は事業所名を公開していないため、事業所ごと表示しないようにはできません。';
}

export class MutedFull extends DomainError {
	readonly code = 'search.mutedFull';
	readonly status = 409;
	override message = `表示しない事業所は${MAX_MUTED}件までです。いらなくなったものを元に戻すと、加えられます。`;
}
