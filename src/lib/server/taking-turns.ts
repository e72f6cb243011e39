/**
 * Lets one piece of work at a time run for each key; the next begins when it has ended, however it ended. So
 * many may wait for one key: whoever comes then is turned away, and `undefined` says so.
 */
export function takingTurns(waiting: number) {
	const lines = new Map<string, { length: number; end: Promise<unknown> }>();

	return async function <T>(key: string, work: () => Promise<T>): Promise<T | undefined> {
		const line = lines.get(key) ?? { length: 0, end: Promise.resolve() };
		if (line.length > waiting) return undefined;
		lines.set(key, line);
		line.length += 1;
		const mine = line.end.then(work);
		line.end = mine.catch(() => {});
		try {
			return await mine;
		} finally {
			line.length -= 1;
			if (line.length === 0) lines.delete(key);
		}
	};
}
