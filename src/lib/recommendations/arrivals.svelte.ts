import { SvelteSet } from 'svelte/reactivity';
import type { Recommendation } from './recommendation.ts';

/** Cards whose yellow edge has been looked at long enough, for as long as the site stays open. */
export const looked = new SvelteSet<string>();

/** Yellow until the card was on screen this long. */
export const FRESH_FOR = 6_000;

/**
 * The one card on top of the home. What the person is reading is not taken away: a newer one waits behind
 * a pill when it may not be put in now, and one that has ended stays and says so.
 */
export class TopCard {
	shown = $state.raw<Recommendation>();
	/** Newer than the one shown, and not yet put in. */
	waiting = $state.raw<Recommendation[]>([]);
	/** The shown one is no longer offered. */
	ended = $state(false);
	#list: Recommendation[] = [];

	constructor(loaded: Recommendation[]) {
		this.#show(loaded);
	}

	/** Yellow: not opened, and not looked at for long enough. */
	get fresh() {
		return !!this.shown?.unseen && !looked.has(this.shown.id);
	}

	/** What the server knows now. `mayMove` is asked only if the card would become another one. */
	take(loaded: Recommendation[], mayMove: () => boolean) {
		const shown = this.shown;
		const newest = loaded[0];
		if (!shown || newest?.id === shown.id || (newest && mayMove())) return this.#show(loaded);
		const same = loaded.find(({ id }) => id === shown.id);
		this.#list = loaded;
		this.ended = !same;
		if (same) this.shown = same;
		this.waiting = loaded.filter(({ sentAt }) => sentAt > shown.sentAt);
	}

	/** The pill was pressed. */
	release() {
		this.#show(this.#list);
	}

	/** It was on screen long enough. */
	settle() {
		if (this.shown) looked.add(this.shown.id);
	}

	#show(loaded: Recommendation[]) {
		this.#list = loaded;
		this.shown = loaded[0];
		this.waiting = [];
		this.ended = false;
	}
}
