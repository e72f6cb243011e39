import { DomainError } from '#lib/server/domain-error.ts';

/** Also the answer to someone else's paper: it must not tell that there is one. */
export class PaperNotFound extends DomainError {
	readonly code = 'letters.notFound';
	readonly status = 404;
	override message = 'お探しの書類は見つかりませんでした。';
}
