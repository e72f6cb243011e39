import { SvelteSet } from 'svelte/reactivity';
import { announce } from '#lib/ui/announce.svelte.ts';
import { live } from '#lib/live/client.svelte.ts';
import type { DomainEvents } from '#lib/live/contract.ts';

/** Yellow until the row was on screen this long. */
export const FRESH_FOR = 6_000;

/**
 * How new applicants enter a list: on top when its top is on screen and nothing in it has the focus,
 * otherwise behind a pill, so that what somebody reads or reaches for does not move.
 */
export class Arrivals {
	/** Just arrived, not yet seen. */
	readonly fresh = new SvelteSet<string>();
	/** Known, but not yet in the list. */
	readonly held = new SvelteSet<string>();
	list = $state<HTMLElement>();

	/** Hears of applications; `accept` tells whether one belongs in this list. Returns how to stop. */
	listen(accept: (news: DomainEvents['application.submitted']) => boolean = () => true) {
		return live.on('application.submitted', (news) => {
			announce(`${news.seekerName}さんから応募が届きました。`);
			if (accept(news)) this.add(news.applicationId);
		});
	}

	add(id: string) {
		(this.#mayInsert() ? this.fresh : this.held).add(id);
	}

	/** What the list shows now. */
	shown<Row extends { id: string }>(rows: Row[]): Row[] {
		return rows.filter(({ id }) => !this.held.has(id));
	}

	/** The pill was pressed: everybody comes in, and the list is shown from its top. */
	release() {
		for (const id of this.held) this.fresh.add(id);
		this.held.clear();
		this.list?.scrollIntoView({ block: 'start' });
	}

	#mayInsert() {
		if (!this.list) return true;
		const reading = this.list.contains(document.activeElement);
		const { top } = this.list.getBoundingClientRect();
		return !reading && top >= 0 && top < innerHeight;
	}
}
