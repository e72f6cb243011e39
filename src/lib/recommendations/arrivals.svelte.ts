import type { ListedRecommendation, Recommendation } from './recommendation.ts';

let ids = $state.raw<string[]>([]);

/** Cards whose yellow edge has been looked at long enough, for as long as the site stays open. */
export const looked = {
	has: (id: string) => ids.includes(id),
	add: (id: string) => void (ids = [...ids, id])
};

/** Yellow until the card was on screen this long. */
export const FRESH_FOR = 6_000;

interface Loaded {
	newest: Recommendation | null;
	all: ListedRecommendation[];
}

/**
 * The one card on top of the home. What the person is reading is not taken away: a newer one waits behind
 * a pill when it may not be put in now, and one that has ended stays and says so.
 */
export class TopCard {
	shown = $state.raw<Recommendation>();
	/** Newer than the one shown, and not yet put in. */
	waiting = $state.raw<ListedRecommendation[]>([]);
	/** The shown one is no longer offered. */
	ended = $state(false);
	#newest: Recommendation | null = null;

	constructor(newest: Recommendation | null) {
		this.#show(newest);
	}

	/** Yellow: not opened, and not looked at for long enough. */
	get fresh() {
		return !!this.shown?.unseen && !looked.has(this.shown.id);
	}

	/** What the server knows now. `mayMove` is asked only if the card would become another one. */
	take({ newest, all }: Loaded, mayMove: () => boolean) {
		const shown = this.shown;
		if (!shown || newest?.id === shown.id || (newest && mayMove())) return this.#show(newest);
		const same = all.find(({ id }) => id === shown.id);
		this.#newest = newest;
		this.ended = !same;
		if (same) this.shown = { ...shown, unseen: same.unseen };
		this.waiting = all.filter(({ sentAt }) => sentAt > shown.sentAt);
	}

	/** The pill was pressed. */
	release() {
		this.#show(this.#newest);
	}

	/** It was on screen long enough. */
	settle() {
		if (this.shown) looked.add(this.shown.id);
	}

	#show(newest: Recommendation | null) {
		this.#newest = newest;
		this.shown = newest ?? undefined;
		this.waiting = [];
		this.ended = false;
	}
}
