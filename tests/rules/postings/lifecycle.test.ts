import { expect, test } from 'vitest';
import {
	mayMove,
	postingStates,
	type PostingState,
	refusalGrounds,
	transitions
} from '#lib/postings/lifecycle.ts';

const states = Object.keys(postingStates) as PostingState[];

test('a posting goes from draft over checking to open, and back for correction', () => {
	expect(mayMove('submit', 'draft', 'employer')).toBe(true);
	expect(mayMove('return', 'checking', 'officer')).toBe(true);
	expect(mayMove('submit', 'returned', 'employer')).toBe(true);
	expect(mayMove('accept', 'checking', 'officer')).toBe(true);
});

test('only an officer accepts, returns or refuses', () => {
	for (const name of ['accept', 'return', 'refuse'] as const)
		expect(mayMove(name, 'checking', 'employer')).toBe(false);
});

test('refused, filled and cancelled are final', () => {
	const left = new Set(
		Object.values(transitions).flatMap(({ from }): readonly PostingState[] => from)
	);

	expect(states.filter((state) => !left.has(state))).toEqual(['filled', 'cancelled', 'refused']);
});

test('there are exactly six grounds for refusal', () => {
	expect(Object.keys(refusalGrounds)).toHaveLength(6);
});
