import { collectEarly } from '#lib/server/heap.ts';

/** A process in which much lives and much more becomes old and dies: prints how often what lives its heap held at most. */
if (process.argv[2] === 'early') collectEarly();

const things = (many: number) => Array.from({ length: many }, (_, n) => ({ n, own: [n] }));
const alive = [things(200_000), things(400_000)] as const;
const waiting = alive[1];
globalThis.gc?.();
const { heapUsed: lives } = process.memoryUsage();
let most = lives;
for (let n = 0; n < 8_000_000; n++) {
	waiting[n % waiting.length] = { n, own: [n] };
	if (n % 10_000 === 0) most = Math.max(most, process.memoryUsage().heapUsed);
}
process.stdout.write(String(most / lives));
