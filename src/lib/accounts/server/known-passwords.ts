import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { PasswordTooWellKnown } from './errors.ts';

/** Below this a guesser who has the lists of stolen passwords needs fewer than a million tries. */
const LEAST_SCORE = 2;

let judge: ZxcvbnFactory | undefined;

/**
 * Is it among the 49,000 commonest stolen passwords, or one of them in disguise (P@ssw0rd1!)? `about` is what
 * others know of the person, such as the address.
 */
export function isWellKnown(password: string, about: string[] = []): boolean {
	judge ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
	return judge.check(password, about.flatMap(words)).score < LEAST_SCORE;
}

const words = (text: string) =>
	[text, ...text.split('@'), ...text.split(/[^\p{L}\p{N}]+/u)].filter(Boolean);

export function refuseWellKnown(password: string, about: string[] = []): void {
	if (isWellKnown(password, about)) throw new PasswordTooWellKnown();
}
