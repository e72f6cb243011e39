import sharp from 'sharp';
import { lookInside } from './look-inside.ts';
import type { Inspection } from './verdict.ts';

// The pool is the parallelism; more threads inside would only crowd the two cores.
sharp.concurrency(1);

export default ({ name, bytes }: { name: string; bytes: Uint8Array }): Promise<Inspection> =>
	lookInside(name, bytes);
