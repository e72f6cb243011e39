import type { Match } from './match.ts';
import type { Refusal } from './refusals.ts';

const GONE: Refusal = {
	code: 'posting.closed',
	why: 'この求人の募集が終わったか、条件が変わりました。',
	way: 'ほかの求人を選んでください。'
};

/**
 * The cards under the officer's eyes. News changes a card where it stands: ranks never jump, nothing leaves
 * the list, and what is new waits behind a button until it is asked for.
 */
export class MatchList {
	/** Whose list with which filters; another one is drawn anew. */
	#about: string;
	#latest: Match[];
	cards: Match[];
	waiting: number;

	constructor(about: string, loaded: Match[]) {
		this.#about = about;
		this.#latest = loaded;
		this.cards = $state.raw(loaded);
		this.waiting = $state(0);
	}

	/** What the page loaded again. */
	take(about: string, loaded: Match[]) {
		this.#latest = loaded;
		if (about !== this.#about) {
			this.#about = about;
			this.showAll();
			return;
		}
		const isAmong = (matches: Match[]) => {
			const ids = matches.map(({ postingId }) => postingId);
			return ({ postingId }: Match) => ids.includes(postingId);
		};
		this.waiting = loaded.filter((match) => !isAmong(this.cards)(match)).length;
		this.cards = this.cards.map((card) => {
			const fresh = loaded.find(isAmong([card]));
			return fresh ?? { ...card, refusal: card.refusal ?? GONE };
		});
	}

	/** The order as it would be now. */
	showAll() {
		this.cards = this.#latest;
		this.waiting = 0;
	}
}
