import type { PostingContent } from '#lib/postings/fields.ts';
import { type DemoEstablishment, makeEstablishment } from './establishments.ts';
import { makePosting } from './postings.ts';
import { makeRandom } from './random.ts';
import { type DemoSeeker, makeSeeker } from './seekers.ts';

/** Different parts start from different seeds, so that wanting more of one changes no other. */
const SEED = 20260921;

/** `count` establishments, the same on every run. */
export function generateEstablishments(count: number, seed = SEED): DemoEstablishment[] {
	const random = makeRandom(seed);
	return Array.from({ length: count }, (_, index) => makeEstablishment(index, random));
}

/** `count` postings, taken in turn from the establishments; one at a time, for as many as a load test wants. */
export function* generatePostings(
	establishments: readonly DemoEstablishment[],
	count: number,
	today: string,
	seed = SEED
): Generator<PostingContent> {
	const random = makeRandom(seed + 1);
	for (let index = 0; index < count; index += 1) {
		const establishment = establishments[index % establishments.length];
		if (establishment) yield makePosting(establishment, index + 1, today, random);
	}
}

/** `count` people looking for work. */
export function generateSeekers(count: number, today: string, seed = SEED): DemoSeeker[] {
	const random = makeRandom(seed + 2);
	return Array.from({ length: count }, (_, index) => makeSeeker(index, today, random));
}
