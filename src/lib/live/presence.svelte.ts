import { live } from './client.svelte.ts';

const TICK = 15_000;
/** Away for less is not worth a word. */
const AWAY = 60_000;

/**
 * Notices that the person was away - the page hidden, the machine asleep, the network gone - and calls back
 * once they are here again and the content can be brought up to date. Returns how to stop.
 */
export function watchReturn(returned: () => unknown): () => void {
	let present = Date.now();
	let refreshing = false;
	const look = async () => {
		if (document.visibilityState !== 'visible' || refreshing) return;
		if (Date.now() - present >= AWAY) {
			refreshing = true;
			await live.refresh();
			refreshing = false;
			if (live.state !== 'live') return;
			present = Date.now();
			await returned();
		} else if (live.state === 'live') present = Date.now();
	};
	const timer = setInterval(look, TICK);
	document.addEventListener('visibilitychange', look);
	return () => {
		clearInterval(timer);
		document.removeEventListener('visibilitychange', look);
	};
}
