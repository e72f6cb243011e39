import type { MessagePort } from 'node:worker_threads';
import sharp from 'sharp';
import { lookInside } from './look-inside.ts';
import type { Inspection } from './verdict.ts';

// The pool is the parallelism; more threads inside would only crowd the two cores.
sharp.concurrency(1);

interface Work {
	name: string;
	bytes: Uint8Array;
	/** Told once, when the work begins: until then the file has only waited. */
	begun: MessagePort;
}

export default function inspect({ name, bytes, begun }: Work): Promise<Inspection> {
	begun.postMessage('begun');
	begun.close();
	return lookInside(name, bytes);
}
