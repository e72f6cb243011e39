import { setFlagsFromString } from 'node:v8';

/**
 * The old part of the heap is collected when it has grown by half of what lived after the last time. V8 would let it
 * grow fourfold, and further with each minute in which it has little time: when more pages are asked for than can be
 * made, each request waits long enough to count as old, and a process with 100 MB alive took 1,067 MB. Call it first.
 */
export const collectEarly = () => setFlagsFromString('--heap-growing-percent=50');
