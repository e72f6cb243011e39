import { setTimeout as later } from 'node:timers/promises';
import postgres from 'postgres';
import { log } from '../log.ts';

/** What passes by itself: the database starts, recovers, is full of others, or its host is not known yet. */
const PASSES = new Set([
	'ECONNREFUSED',
	'ECONNRESET',
	'EHOSTUNREACH',
	'ENETUNREACH',
	'ENOTFOUND',
	'EAI_AGAIN',
	'EPIPE',
	'ETIMEDOUT',
	'CONNECT_TIMEOUT',
	'CONNECTION_CLOSED',
	'CONNECTION_SILENT',
	'57P01',
	'57P02',
	'57P03',
	'53300'
]);

const TELL_EVERY_MS = 30_000;

/**
 * Waits for a database that is only starting, for so many seconds at most, and says so in the log. A wrong password,
 * an unknown database and whatever else does not mend itself is thrown at once.
 */
export async function untilItAnswers(url: string, seconds = 300, betweenMs = 1000): Promise<void> {
	const begun = performance.now();
	let toldAt = -Infinity;
	for (;;) {
		const error = await ask(url);
		if (!error) break;
		const waited = performance.now() - begun;
		if (!PASSES.has(error.code ?? '') || waited > seconds * 1000) throw error;
		if (waited - toldAt >= TELL_EVERY_MS) {
			toldAt = waited;
			log.warn({ code: error.code, mostSeconds: seconds }, 'waiting for the database to answer');
		}
		await later(betweenMs);
	}
	if (toldAt >= 0) log.info('the database answers');
}

async function ask(url: string): Promise<(Error & { code?: string }) | undefined> {
	const client = postgres(url, {
		max: 1,
		onnotice: () => {},
		connect_timeout: 5,
		silence: () => 5
	});
	try {
		await client`select 1`;
		return undefined;
	} catch (error) {
		return error instanceof Error ? error : new Error(String(error));
	} finally {
		await client.end({ timeout: 0 });
	}
}
