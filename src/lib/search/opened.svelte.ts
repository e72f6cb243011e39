import { live } from '#lib/live/client.svelte.ts';
import { askOpened } from '#lib/conditions/ask-count.ts';
import type { Conditions } from '#lib/conditions/conditions.ts';

interface Shown {
	conditions: Conditions;
	/** The place in the news at which the search was made. */
	cursor: string;
}

const EVERY = 30_000;
/** A posting is found a moment after the news of it. */
const SOON = 1500;

/**
 * How many postings that this search finds have opened since it was made. Asked now and then while somebody looks,
 * and when they come back to the page; never for a page that nobody sees.
 */
export function openedSince(read: () => Shown) {
	let count = $state(0);
	$effect(() => {
		const { conditions, cursor } = read();
		let left = false;
		let soon: ReturnType<typeof setTimeout> | undefined;
		count = 0;
		const ask = async () => {
			if (document.visibilityState !== 'visible') return;
			const opened = await askOpened(conditions, cursor);
			if (!left && opened !== undefined) count = opened;
		};
		const timer = setInterval(() => void ask(), EVERY);
		const back = () => void ask();
		document.addEventListener('visibilitychange', back);
		const stop = live.on('search.matched', () => {
			clearTimeout(soon);
			soon = setTimeout(() => void ask(), SOON);
		});
		return () => {
			left = true;
			clearInterval(timer);
			clearTimeout(soon);
			document.removeEventListener('visibilitychange', back);
			stop();
		};
	});
	return {
		get count() {
			return count;
		}
	};
}
