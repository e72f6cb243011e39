import { boot } from '../../src/boot.ts';

/** The service without its pages, in a process of its own: whatever waits in its queues it works off. */
await boot();
process.send?.('working');
// Asked for what it has cost so far, whatever else the machine has to do meanwhile.
process.on('message', () => process.send?.(process.cpuUsage()));
