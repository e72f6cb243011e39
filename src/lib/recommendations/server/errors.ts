import { DomainError } from '#lib/server/domain-error.ts';
import type { Refusal } from '../refusals.ts';

/** Also the answer to someone else's recommendation: it must not tell that there is one. */
export class RecommendationNotFound extends DomainError {
	readonly code = 'recommendations.notFound';
	readonly status = 404;
	override message = 'お探しのオンラインハローワーク紹介対象求人は見つかりませんでした。';
}

export class PostingNotFound extends DomainError {
	readonly code = 'recommendations.postingNotFound';
	readonly status = 404;
	override message = 'お探しの求人は見つかりませんでした。';
}

/** APP-13: says what is in the way and what else can be done. Its code is that of the refusal. */
export class NotSendable extends DomainError {
	readonly code: string;
	readonly status = 409;
	constructor(refusal: Refusal) {
		super(`送れませんでした。${refusal.why}${refusal.way}`);
		this.code = `recommendations.${refusal.code}`;
	}
}

/** It may be right to send it once more, and nobody should do so without knowing. */
export class SentBefore extends DomainError {
	readonly code = 'recommendations.sentBefore';
	readonly status = 409;
	override readonly fields: Record<string, string>;
	constructor(before: string[]) {
		const sentence = `まだ送っていません。この求人には、これまでの経過があります（${before.join('、')}）。それでも送るときは、チェックを入れてください。`;
		super(sentence);
		this.fields = { again: sentence };
	}
}

/** CLK-8 */
export class WrongApplyBy extends DomainError {
	readonly code = 'recommendations.wrongApplyBy';
	readonly status = 422;
	override readonly fields: Record<string, string>;
	constructor(sentence: string) {
		super(sentence);
		this.fields = { applyBy: sentence };
	}
}

/** It was answered, withdrawn or ran out while the page was open. */
export class RecommendationEnded extends DomainError {
	readonly code = 'recommendations.ended';
	readonly status = 409;
	override message = 'この求人の紹介は、もう終わっています。画面を読み込み直してください。';
}
