import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { Piscina } from 'piscina';
import type { DrawnPaper, FactsOf } from './draw/papers.ts';

export type { DrawnPaper };

let pool: Piscina | undefined;

/**
 * Draws a paper from its frozen facts, off the event loop. The same facts give the same bytes. Fails where a
 * number, name or condition has no room; nothing of those is ever cut.
 */
export const drawPaper = <K extends keyof FactsOf>(
	kind: K,
	facts: FactsOf[K]
): Promise<DrawnPaper> => openDrawing().run({ kind, facts });

/**
 * Starts the first worker, if none runs. Starting takes a second, and ten milliseconds of the event loop:
 * the first paper pays for it, and a server that draws none never holds the fonts.
 */
const openDrawing = () => (pool ??= open());

/** Ends the workers when the process stops; the next drawing would start them again. */
export async function closeDrawing() {
	const closing = pool;
	pool = undefined;
	await closing?.close();
}

/**
 * A worker holds two fonts, some 150 MB, so there are two at most, and on two cores both: of low priority, so that
 * whatever else the machine has to do, the event loop first of all, goes before.
 */
const open = () =>
	new Piscina({
		// Run from the source, beside the built bundle: the worker imports nothing of SvelteKit.
		filename: resolve('src/lib/letters/server/draw/draw.worker.ts'),
		minThreads: 1,
		maxThreads: Math.min(2, availableParallelism()),
		niceIncrement: 10,
		idleTimeout: 60_000
	});
