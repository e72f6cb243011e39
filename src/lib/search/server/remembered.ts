import { once } from '#lib/server/once.ts';
import { type Conditions, writeConditions } from '../conditions.ts';
import type { Alternatives } from '../listing.ts';
import type { Plan } from './plan.ts';

const LASTS = 60_000;
const MOST = 200;

const state = once('alternatives', () => new Map<string, { at: number; counted: Alternatives }>());

/** Broad searches without words have the most to count and are asked by nearly everybody: a minute's numbers do. */
export async function remember(
	plan: Plan,
	conditions: Conditions,
	count: () => Promise<Alternatives>
): Promise<Alternatives> {
	const asksWords = (plan.words ?? plan.not) !== undefined;
	if (!plan.tallied || asksWords || plan.muted.length > 0) return count();
	const key = `${plan.asker.today} ${plan.asker.known.join()} ${writeConditions(conditions)}`;
	const known = state.get(key);
	if (known && Date.now() - known.at < LASTS && known.counted.total > LARGE) return known.counted;
	const counted = await count();
	state.delete(key);
	state.set(key, { at: Date.now(), counted });
	for (const old of [...state.keys()].slice(0, Math.max(0, state.size - MOST))) state.delete(old);
	return counted;
}

/** Below it counting anew is quick. */
const LARGE = 20_000;
