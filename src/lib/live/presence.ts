import { live } from './client.svelte.ts';

const TICK = 15_000;
/** Away for less is not worth a word. */
const AWAY = 60_000;

/** When the person was last here with the right content in front of them. */
let present = Date.now();

/** Whoever is away is told the sum on return, not each piece of news. */
export const isAway = () => Date.now() - present >= AWAY;

interface Presence {
	/** The person is here and the content is right; called again and again. */
	here: () => void;
	/** They are here again, and the content can be brought up to date. */
	back: () => unknown;
}

/** Notices that the person was away: the page hidden, the machine asleep, the network gone. Returns how to stop. */
export function watchPresence({ here, back }: Presence): () => void {
	present = Date.now();
	here();
	let refreshing = false;
	const look = async () => {
		if (document.visibilityState !== 'visible' || !navigator.onLine || refreshing) return;
		if (isAway()) {
			refreshing = true;
			await live.refresh();
			refreshing = false;
			if (live.state !== 'live') return;
			present = Date.now();
			await back();
			here();
		} else if (live.state === 'live') {
			present = Date.now();
			here();
		}
	};
	const timer = setInterval(look, TICK);
	document.addEventListener('visibilitychange', look);
	return () => {
		clearInterval(timer);
		document.removeEventListener('visibilitychange', look);
	};
}
