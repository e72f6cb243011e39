import { hearWithin } from './hear-within.ts';

/** Seconds for which a silent database may hold up what comes round again. */
const A_ROUND = 60;

/**
 * Runs `work` soon after `wake`, never twice at once, again while it says there is more, and every
 * `slow` milliseconds as a net under lost wake-ups. A failure is handed to `failed` and tried again.
 */
export function ticker(
	work: () => Promise<boolean>,
	slow: number,
	failed: (error: unknown) => void
): { wake: () => void; stop: () => Promise<void> } {
	let running: Promise<void> | undefined;
	let again = false;
	let stopped = false;
	const timer = setInterval(wake, slow);
	timer.unref();

	function wake() {
		again = true;
		running ??= run().finally(() => (running = undefined));
	}

	async function run() {
		while (again && !stopped) {
			again = false;
			try {
				if (await hearWithin(A_ROUND, work)) again = true;
			} catch (error) {
				failed(error);
			}
		}
	}

	return {
		wake,
		stop: async () => {
			stopped = true;
			clearInterval(timer);
			await running;
		}
	};
}
