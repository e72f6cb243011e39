import {
	RateLimiterMemory,
	RateLimiterRedis,
	type RateLimiterAbstract
} from 'rate-limiter-flexible';
import { DomainError } from './domain-error.ts';
import { once } from './once.ts';

/** So many points in so many seconds for each key. */
export interface Limit {
	name: string;
	points: number;
	seconds: number;
}

export class TooMany extends DomainError {
	readonly code = 'limits.tooMany';
	readonly status = 429;
	readonly retryAfter: number;
	constructor(milliseconds: number) {
		const seconds = Math.max(1, Math.ceil(milliseconds / 1000));
		super(
			`短い間に何度も送られたため、少し止めています。${seconds}秒ほど待って、もう一度お試しください。`
		);
		this.retryAfter = seconds;
	}
}

const state = once('limits', () => ({
	limiters: new Map<string, RateLimiterAbstract>(),
	redis: undefined as unknown
}));

/** With Redis every process counts together; without, each for itself. */
export const shareLimits = (redis: unknown) => {
	state.redis = redis;
	state.limiters.clear();
};

function limiter({ name, points, seconds }: Limit): RateLimiterAbstract {
	const known = state.limiters.get(name);
	if (known) return known;
	const options = { keyPrefix: `limit:${name}`, points, duration: seconds };
	const made = state.redis
		? new RateLimiterRedis({
				...options,
				storeClient: state.redis,
				useRedisPackage: true,
				insuranceLimiter: new RateLimiterMemory(options)
			})
		: new RateLimiterMemory(options);
	state.limiters.set(name, made);
	return made;
}

/** Counts one use of a door by that key; throws `TooMany` with the time to wait. */
export async function count(limit: Limit, key: string): Promise<void> {
	try {
		await limiter(limit).consume(key);
	} catch (refused) {
		if (refused instanceof Error) throw refused;
		throw new TooMany((refused as { msBeforeNext: number }).msBeforeNext);
	}
}
