import { DomainError } from '#lib/server/domain-error.ts';
import { INVALID_SEEKER } from '../rules.ts';

/** Also what a stranger gets: a conversation that is not theirs does not exist. */
export class ConversationNotFound extends DomainError {
	readonly code = 'conversation.notFound';
	readonly status = 404;
	override message = 'このやりとりは見つかりません。';
}

export class ConversationClosed extends DomainError {
	readonly code = 'conversation.closed';
	readonly status = 409;
	override message =
		'このやりとりは終わっているため、送れません。これまでの内容は、いつでも読めます。';
}

export class SeekerInvalid extends DomainError {
	readonly code = 'conversation.seekerInvalid';
	readonly status = 409;
	override message = INVALID_SEEKER;
}
