import * as v from 'valibot';
import { atMost } from '#lib/text/at-most.ts';
import { countCharacters } from '#lib/text/count.ts';
import { asTyped } from '#lib/text/typed.ts';
import type { Conditions } from '#lib/conditions/conditions.ts';

/** SRC-1 */
export const MAX_SAVED = 3;
export const MAX_NAME = 30;

/** 検索条件 as its owner sees it. */
export interface SavedSearch {
	id: string;
	name: string;
	conditions: Conditions;
	/** The search itself. */
	href: string;
	/** The conditions as people would say them. */
	words: string[];
	/** Also in a mail once a day. */
	daily: boolean;
	/** Postings that became open since it was last looked at, and are still. */
	fresh: number;
	latest: { number: string; title: string; foundAt: Date } | null;
}

const name = v.pipe(
	v.optional(v.string(), ''),
	v.transform((text) => asTyped(text).replace(/\s+/g, ' ').trim()),
	atMost('名前', MAX_NAME)
);
const id = v.pipe(v.string(), v.uuid());
const ticked = v.pipe(
	v.optional(v.string(), ''),
	v.transform((given) => given === 'yes')
);

/** Saves the search of an address; `replace` names the one that gives up its place. */
export const saveForm = v.object({
	name,
	address: v.pipe(v.string(), v.maxLength(4000)),
	replace: v.optional(v.union([v.literal(''), id]), ''),
	daily: ticked
});

export const changeForm = v.object({ id, name, daily: ticked });
export const savedForm = v.object({ id });

/** A name to begin with: what the search asks for, as much of it as a name holds. */
export function suggestedName(words: readonly string[]): string {
	const name = words.reduce((before, next) => {
		const longer = before ? `${before}、${next}` : next;
		return countCharacters(longer) <= MAX_NAME ? longer : before;
	}, '');
	return (
		name ||
		Array.from(words[0] ?? '')
			.slice(0, MAX_NAME)
			.join('')
	);
}

/** A saved search's name in a sentence: a suggested name has brackets of its own. */
export const quoted = (name: string) => (name.includes('「') ? `『${name}』` : `「${name}」`);
