const TICK = 15_000;

const later = (moment: Date, milliseconds: number) => new Date(moment.getTime() + milliseconds);

/**
 * The server's time, going on while the page stays open, so that 「あと7日」 and 「30分前」 stay true.
 * What was loaded last sets it again; the clock of the person's own device may be wrong.
 */
export function clock(loaded: () => Date) {
	let now = $state.raw(loaded());
	$effect(() => {
		const start = loaded();
		const began = Date.now();
		now = start;
		const timer = setInterval(() => (now = later(start, Date.now() - began)), TICK);
		return () => clearInterval(timer);
	});
	return {
		get now() {
			return now;
		}
	};
}
