import { once } from '#lib/server/once.ts';
import { type Conditions, writeConditions } from '#lib/conditions/conditions.ts';
import type { Alternatives } from '../listing.ts';
import type { Plan } from './plan.ts';

const LASTS = 60_000;
const MOST = 200;

const state = once('alternatives', () => ({
	counted: new Map<string, { at: number; counted: Alternatives }>(),
	underWay: new Map<string, Promise<Alternatives>>()
}));

/**
 * Broad searches without words have the most to count and are asked by nearly everybody: a minute's numbers do, and
 * whoever asks while they are being counted waits for the same ones.
 */
export async function remember(
	plan: Plan,
	conditions: Conditions,
	count: () => Promise<Alternatives>
): Promise<Alternatives> {
	const asksWords = (plan.words ?? plan.not) !== undefined;
	if (!plan.tallied || asksWords || plan.muted.length > 0) return count();
	const key = `${plan.asker.today} ${plan.asker.known.join()} ${writeConditions(conditions)}`;
	const known = state.counted.get(key);
	if (known && Date.now() - known.at < LASTS && known.counted.total > LARGE) return known.counted;
	const shared = state.underWay.get(key);
	if (shared) return shared;
	const counting = count();
	state.underWay.set(key, counting);
	try {
		const counted = await counting;
		keep(key, counted);
		return counted;
	} finally {
		state.underWay.delete(key);
	}
}

function keep(key: string, counted: Alternatives) {
	const { counted: all } = state;
	all.delete(key);
	all.set(key, { at: Date.now(), counted });
	for (const old of [...all.keys()].slice(0, Math.max(0, all.size - MOST))) all.delete(old);
}

/** Below it counting anew is quick. */
const LARGE = 20_000;
