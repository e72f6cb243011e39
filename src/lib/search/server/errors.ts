import { DomainError } from '#lib/server/domain-error.ts';
import { MAX_MUTED } from '../muting.ts';
import { MAX_FAVOURITES } from '../rules.ts';

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

/** SRC-2, with what to remove: a posting that can no longer be applied for before the oldest. */
export class FavouritesFull extends DomainError {
	readonly code = 'search.favouritesFull';
	readonly status = 409;
	constructor(least: { title: string; employer: string; open: boolean }) {
		const which = `「${least.title}」（${least.employer}）`;
		super(
			`お気に入りは${MAX_FAVOURITES}件までです。${
				least.open ? `いちばん前に保存した${which}など` : `募集の終わった${which}など`
			}を外すと、保存できます。`
		);
	}
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
