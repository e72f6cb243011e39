import { expect, test } from 'vitest';
import { move } from '#lib/ui/suggestions.svelte.ts';

const three = ['a', 'b', 'c'];

test('the arrow keys go through all suggestions, and through the field itself at either end', () => {
	expect(move(-1, 1, three)).toBe(0);
	expect(move(2, 1, three)).toBe(-1);
	expect(move(-1, -1, three)).toBe(2);
	expect(move(0, -1, three)).toBe(-1);
});
