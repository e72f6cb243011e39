/** Numbers that look random and are the same on every run: demo, tests and load start from one seed. */
export interface Random {
	/** A whole number from `least` to `most`, both included. */
	whole(least: number, most: number): number;
	/** True in so many of a hundred cases. */
	often(percent: number): boolean;
	pick<T>(from: readonly T[]): T;
	/** `count` different ones, in their order. */
	some<T>(from: readonly T[], count: number): T[];
}

/** mulberry32: 32 bits of state, good enough for people who do not exist. */
export function makeRandom(seed: number): Random {
	let state = seed >>> 0;
	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = Math.imul(state ^ (state >>> 15), state | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
	};
	const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
	return {
		whole,
		often: (percent) => next() * 100 < percent,
		pick: (from) => {
			const found = from[whole(0, from.length - 1)];
			if (found === undefined) throw new Error('Nothing to pick from.');
			return found;
		},
		some: (from, count) => {
			const order = from.map((_, index) => ({ index, rank: next() }));
			const chosen = order
				.sort((a, b) => a.rank - b.rank)
				.slice(0, count)
				.map(({ index }) => index);
			return from.filter((_, index) => chosen.includes(index));
		}
	};
}
