import { later } from './rules.ts';

/** The time as the server knows it, moving on with this device's clock: what 「あと23時間18分」 counts from. */
export function ticking(loaded: () => Date, every = 30_000) {
	let ahead = $state(0);
	$effect(() => {
		const offset = loaded().getTime() - Date.now();
		ahead = 0;
		const timer = setInterval(() => (ahead = Date.now() + offset - loaded().getTime()), every);
		return () => clearInterval(timer);
	});
	return {
		get now() {
			return later(loaded(), ahead);
		}
	};
}
