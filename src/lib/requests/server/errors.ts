import { DomainError } from '#lib/server/domain-error.ts';
import { MAX_BLOCKED, MAX_PER_POSTING, type Refusal } from '../rules.ts';

/** Also the answer to someone else's request: it must not tell that there is one. */
export class RequestNotFound extends DomainError {
	readonly code = 'requests.notFound';
	readonly status = 404;
	override message = 'お探しの直接リクエストは見つかりませんでした。';
}

/** Not published any more, 無効, or turned away by that very person: the employer never learns which. */
export class CandidateNotFound extends DomainError {
	readonly code = 'requests.candidateNotFound';
	readonly status = 404;
	override message =
		'この方の求職情報は、いまは公開されていません。リクエストは送っていません。ほかの方を探してください。';
}

export class PostingNotFound extends DomainError {
	readonly code = 'requests.postingNotFound';
	readonly status = 404;
	override message = 'お探しの求人は見つかりませんでした。';
}

export class EstablishmentNotFound extends DomainError {
	readonly code = 'requests.establishmentNotFound';
	readonly status = 404;
	override message = 'お探しの事業所は見つかりませんでした。';
}

const why: Record<Refusal, string> = {
	postingClosed: 'この求人の募集は終わりました。有効な求人を選んでください。',
	directRefused:
		'この求人は、オンライン自主応募を受け付けていません。受け付けている求人を選んでください。',
	sentBefore: 'この求人のリクエストは、この方にもう送っています。同じ求人は、1回だけ送れます。',
	declined: 'この方は、前のリクエストを辞退しています。もう一度は送れません。',
	waits: 'この方に送ったリクエストが、まだ返事待ちです。返事が届くまでお待ちください。',
	full: `1つの求人でリクエストを送れるのは、${MAX_PER_POSTING}人までです。この求人は、もう${MAX_PER_POSTING}人に送っています。`
};

/** APP-19: says what is in the way. Its code is that of the refusal. */
export class NotSendable extends DomainError {
	readonly code: string;
	readonly status = 409;
	constructor(refusal: Refusal) {
		super(`送れませんでした。${why[refusal]}`);
		this.code = `requests.${refusal}`;
	}
}

/** It was answered on another screen, or its posting ended, while the page was open. */
export class RequestEnded extends DomainError {
	readonly code = 'requests.ended';
	readonly status = 409;
	override message = 'このリクエストは、もう終わっています。';
}

export class BlockedFull extends DomainError {
	readonly code = 'requests.blockedFull';
	readonly status = 409;
	override message = `リクエストを受け取らない事業所は${MAX_BLOCKED}件までです。どれかを元に戻すと、加えられます。`;
}
