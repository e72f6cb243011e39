import { DomainError } from '#lib/server/domain-error.ts';
import { MAX_FAVOURITES } from '../rules.ts';

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
