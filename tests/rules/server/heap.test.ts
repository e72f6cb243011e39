import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** How often what lives a heap held at most, where much becomes old before it dies; counted, on one thread. */
const held = (how: 'early' | 'late') =>
	Number(
		execFileSync(process.execPath, [
			...['--expose-gc', '--single-threaded-gc'],
			...['tests/support/churn-child.ts', how]
		])
	);

test('what waits and dies is collected long before the heap has grown fourfold', () => {
	expect(held('late')).toBeGreaterThan(4);
	expect(held('early')).toBeLessThan(3);
});
