import { log } from './log.ts';
import { metrics } from './metrics.ts';

/**
 * Errors that nobody waited for are written down and counted, and the process goes on: a promise of a driver that
 * was refused, a socket that was reset. One exception is thrown in our own code outside of any promise: what that code
 * was keeping in memory may be half done, so `end` is called, and a fresh process reads everything from the database.
 */
export function surviveOthers(end: () => void): void {
	process.on('unhandledRejection', (error) => {
		metrics.uncaught.labels('rejection').inc();
		log.error({ err: error }, 'a promise was refused and nobody waited for it');
	});
	process.on('uncaughtException', (error) => {
		metrics.uncaught.labels('exception').inc();
		if (!isThrownByUs(error))
			return log.error({ err: error }, 'an error that nobody waited for; it was none of ours');
		log.fatal({ err: error }, 'an error of our own; ending, to begin with a clean memory');
		end();
	});
}

/** Was it thrown in our own files, rather than in a package or by Node for a socket or a file? */
export function isThrownByUs(error: unknown): boolean {
	const frames = error instanceof Error ? (error.stack ?? '').split('\n') : [];
	const first = frames.find((line) => /:\d+:\d+\)?$/.test(line) && !/\bnode:/.test(line));
	return first !== undefined && !first.includes('node_modules');
}
