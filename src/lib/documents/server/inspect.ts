import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { Piscina } from 'piscina';
import { log } from '#lib/server/log.ts';
import { takingTurns } from '#lib/server/taking-turns.ts';
import { MAX_DOCUMENTS, tidyName } from '../rules.ts';
import { InspectorsBusy } from './errors.ts';
import type { Inspection } from './inspection/verdict.ts';

/** In milliseconds. */
interface Patience {
	/** Until somebody begins; then the sender is asked to come again. */
	waiting: number;
	/** Counted from the beginning: many times what 10 MB of any honest file take on a busy machine. */
	working: number;
}
const usual: Patience = { waiting: 20_000, working: 15_000 };

/** One file a person at a time, so that nobody's many files keep the others' waiting. */
const inTurn = takingTurns(MAX_DOCUMENTS);

/**
 * Looks inside a file by its bytes, off the event loop: parsing PDF and Office files holds a thread for
 * longer than 10 ms. Never throws because of what the file is: one that takes more than the inspector's time or
 * memory cannot be checked, and the inspector is ended and replaced. Throws `InspectorsBusy` when nobody had
 * time to begin, which says nothing about the file.
 */
export async function inspectFile(
	file: { name: string; bytes: Uint8Array },
	personId: string,
	patience = usual
): Promise<Inspection> {
	const inspection = await inTurn(personId, () => inspect(file, patience));
	if (!inspection) throw new InspectorsBusy();
	return inspection;
}

async function inspect(
	{ name, bytes }: { name: string; bytes: Uint8Array },
	{ waiting, working }: Patience
): Promise<Inspection> {
	const { port1: heard, port2: begun } = new MessageChannel();
	const enough = new AbortController();
	let isBegun = false;
	let timer = setTimeout(() => enough.abort(), waiting);
	heard.once('message', () => {
		isBegun = true;
		clearTimeout(timer);
		timer = setTimeout(() => enough.abort(), working);
	});
	// Among its types are those of a browser, where a port is another thing.
	const job = { signal: enough.signal, transferList: [begun] as never };
	try {
		return (await workers().run({ name, bytes, begun }, job)) as Inspection;
	} catch (error) {
		if (!enough.signal.aborted) log.warn({ err: error }, 'an inspector of files has ended');
		if (!isBegun) throw new InspectorsBusy();
		return { accepted: false, name: tidyName(name), refusal: 'heavy' };
	} finally {
		clearTimeout(timer);
		heard.close();
	}
}

let pool: Piscina | undefined;
const most = Math.min(2, availableParallelism());

// One that was ended is replaced only up to `minThreads`, and those who wait would wait for ever.
const workers = () =>
	(pool ??= new Piscina({
		filename: resolve('src/lib/documents/server/inspection/worker.ts'),
		minThreads: most,
		maxThreads: most,
		resourceLimits: { maxOldGenerationSizeMb: 512 }
	}));

/** For a graceful stop, and for tests. */
export async function stopInspecting(): Promise<void> {
	await pool?.close();
	pool = undefined;
}
