import { monitorEventLoopDelay } from 'node:perf_hooks';

const RESOLUTION = 10;
const WINDOW = 250;
const NANOSECONDS = 1e6;

/** How late this process is with what it has to do: milliseconds, the mean of the last quarter of a second. */
export function watchLoop(): { delay: () => number } {
	const histogram = monitorEventLoopDelay({ resolution: RESOLUTION });
	histogram.enable();
	let delay = 0;
	setInterval(() => {
		// In a stretch so busy that nothing was measured the last figure still holds.
		if (histogram.count > 0) delay = Math.max(0, histogram.mean / NANOSECONDS - RESOLUTION);
		histogram.reset();
	}, WINDOW).unref();
	return { delay: () => delay };
}
