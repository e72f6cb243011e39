import { DomainError } from '#lib/server/domain-error.ts';

/** Released, called off or begun anew meanwhile, or of another office. */
export class HeldRecoveryNotFound extends DomainError {
	readonly code = 'recovery.notFound';
	readonly status = 404;
	override message = 'この手続きは、もう確認を待っていません。画面を読み込み直してください。';
}

/** Four eyes: whoever began does not release. */
export class OwnRecovery extends DomainError {
	readonly code = 'recovery.own';
	readonly status = 403;
	override message =
		'ご自分がはじめた手続きは、ご自分では進められません。ほかの職員に確かめてもらってください。';
}
