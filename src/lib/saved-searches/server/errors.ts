import { DomainError } from '#lib/server/domain-error.ts';
import { MAX_SAVED, quoted } from '../saved.ts';

export class SavedSearchNotFound extends DomainError {
	readonly code = 'search.savedNotFound';
	readonly status = 404;
	override message = 'その検索条件は、もう保存されていません。';
}

/** SRC-1, with what to do: the conditions are still there, and any of the three can give up its place. */
export class SavedSearchesFull extends DomainError {
	readonly code = 'search.savedFull';
	readonly status = 409;
	constructor(names: string[]) {
		const which = names.map((name) => `「${name}」`).join('');
		super(
			`保存できる検索条件は${MAX_SAVED}つまでです。いまの条件は、この画面に残っています。${which}のどれと入れ替えるかを選ぶと、保存できます。`
		);
	}
}

export class AlreadySaved extends DomainError {
	readonly code = 'search.alreadySaved';
	readonly status = 409;
	constructor(name: string) {
		super(`同じ条件を${quoted(name)}として保存しています。`);
	}
}

/** An alert for each and every posting would be none. */
export class NothingAsked extends DomainError {
	readonly code = 'search.nothingAsked';
	readonly status = 422;
	override message = '条件を1つ以上選ぶと、保存できます。';
}
