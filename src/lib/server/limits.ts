import {
	RateLimiterMemory,
	RateLimiterRedis,
	type RateLimiterAbstract
} from 'rate-limiter-flexible';
import { DomainError } from './domain-error.ts';
import { networkOf } from './network.ts';
import { once } from './once.ts';
import type { RedisClient } from './redis.ts';

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
	redis: undefined as RedisClient | undefined
}));

/** With Redis every process counts together; without, and as long as it is away, each for itself. */
export const shareLimits = (redis: RedisClient | undefined) => {
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
				rejectIfRedisNotReady: true,
				insuranceLimiter: new RateLimiterMemory(options)
			})
		: new RateLimiterMemory(options);
	state.limiters.set(name, made);
	return made;
}

/** Counts one use of a door by that key; returns the how manieth it is, or throws `TooMany` with the time to wait. */
export async function count(limit: Limit, key: string): Promise<number> {
	try {
		return (await limiter(limit).consume(key)).consumedPoints;
	} catch (refused) {
		if (refused instanceof Error) throw refused;
		throw new TooMany((refused as { msBeforeNext: number }).msBeforeNext);
	}
}

/** Counts one use of a door from that address: a home with IPv6 has many, and is counted as one. */
export const countFrom = (limit: Limit, address: string) => count(limit, networkOf(address));

/** It was a use that should not count after all. */
export const giveBack = async (limit: Limit, key: string): Promise<void> =>
	void (await limiter(limit).reward(key));

/**
 * Counts what is refused alone, from that address: an office or a school has one for everybody. Counted before it is
 * tried, so that of many that come at once no more are judged than one after the other.
 */
export async function countRefusals<Done>(
	limit: Limit,
	address: string,
	run: () => Promise<Done>
): Promise<Done> {
	const network = networkOf(address);
	await count(limit, network);
	try {
		const done = await run();
		await giveBack(limit, network);
		return done;
	} catch (outcome) {
		// Anything else leads on, or is no fault of whoever asked.
		if (!(outcome instanceof DomainError)) await giveBack(limit, network);
		throw outcome;
	}
}

/** Counts more for a use that was let in and then cost more than others. */
export const charge = async (limit: Limit, key: string, points: number): Promise<void> =>
	void (await limiter(limit).penalty(key, points));
