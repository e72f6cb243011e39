import { DomainError } from '#lib/server/domain-error.ts';
import { postingStates, type PostingState } from '../lifecycle.ts';
import type { Problem } from './read-postings.ts';

/** The table names something this service does not know, such as an office. */
export class ImportRefused extends DomainError {
	readonly code = 'postings.importRefused';
	readonly status = 422;
	readonly problems: Problem[];
	constructor(problems: Problem[]) {
		super(`取り込めない行が${problems.length}件あります。何も取り込んでいません。`);
		this.problems = problems;
	}
}

/** Somebody else changed one of the postings while the table was being prepared. */
export class ImportOvertaken extends DomainError {
	readonly code = 'postings.importOvertaken';
	readonly status = 409;
	constructor() {
		super(
			'取り込みの間に、同じ求人がほかで変更されました。何も取り込んでいません。もう一度取り込んでください。'
		);
	}
}

/** Also the answer to somebody else's posting. */
export class PostingNotFound extends DomainError {
	readonly code = 'postings.notFound';
	readonly status = 404;
	override message = 'お探しの求人は見つかりませんでした。';
}

/** A colleague, or another window, was faster. */
export class PostingAlreadyEnded extends DomainError {
	readonly code = 'postings.alreadyEnded';
	readonly status = 409;
	constructor(state: PostingState) {
		super(`この求人は、いま「${postingStates[state]}」です。画面を新しくしました。`);
	}
}
