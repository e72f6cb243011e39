import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { Piscina } from 'piscina';
import { tidyName } from '../rules.ts';
import type { Inspection } from './inspection/verdict.ts';

/** Far above what 10 MB of any honest file takes; a file built to be endless is given up as broken. */
const PATIENCE = 20_000;

let pool: Piscina | undefined;

/**
 * Looks inside a file by its bytes, off the event loop: parsing PDF and Office files holds a thread for
 * longer than 10 ms. Never throws because of what the file is; a file that kills the worker is broken.
 */
export async function inspectFile(name: string, bytes: Uint8Array): Promise<Inspection> {
	try {
		return await workers().run({ name, bytes }, { signal: AbortSignal.timeout(PATIENCE) });
	} catch {
		return { accepted: false, name: tidyName(name), refusal: 'corrupt' };
	}
}

const workers = () =>
	(pool ??= new Piscina({
		filename: resolve('src/lib/documents/server/inspection/worker.ts'),
		maxThreads: Math.min(2, availableParallelism()),
		idleTimeout: 30_000,
		resourceLimits: { maxOldGenerationSizeMb: 512 }
	}));

/** For a graceful stop, and for tests. */
export async function stopInspecting(): Promise<void> {
	await pool?.close();
	pool = undefined;
}
