import { prefectures } from '#lib/places/prefectures.ts';
import type { Suggestion } from '#lib/ui/suggestions.svelte.ts';
import type { Conditions } from './conditions.ts';
import type { Suggestions, TextKind } from '#lib/search/listing.ts';

/** Something that what was typed may mean, and what it asks for when it is chosen. */
export interface Meant extends Suggestion {
	apply: (asked: Conditions) => Conditions;
}

/** The word being typed is the last one; what stands before it stays. */
export const lastWord = (text: string) => text.split(/\s/).at(-1) ?? '';
const before = (text: string) => text.slice(0, text.length - lastWord(text).length).trim();

/** What is suggested, as conditions: an occupation, a town and a company each take the typed word's place. */
export function suggested({ occupations, towns, companies }: Suggestions, typed: string): Meant[] {
	const rest = { words: before(typed) };
	return [
		...occupations.map((title) => ({
			key: `job-${title}`,
			label: title,
			group: '職種',
			apply: (asked: Conditions) => ({
				...asked,
				...rest,
				occupations: [...new Set([...asked.occupations, title])]
			})
		})),
		...towns.map(({ code, name, prefecture }) => ({
			key: `town-${code}`,
			label: name,
			detail: prefectures[prefecture],
			group: '市区町村',
			apply: (asked: Conditions) => ({
				...asked,
				...rest,
				towns: [...new Set([...asked.towns, code])]
			})
		})),
		...companies.map(({ number, name }) => ({
			key: `company-${number}`,
			label: name,
			group: '事業所',
			apply: (asked: Conditions) => ({ ...asked, ...rest, company: name, companyNot: false })
		}))
	];
}

/** What postings say in boxes of this kind, for a text that is being typed in one. */
export async function suggestedTexts(kind: TextKind, text: string): Promise<Suggestion[]> {
	const query = new URLSearchParams({ for: kind, q: text });
	const answer = await fetch(`/seeker/search/suggestions?${query.toString()}`);
	if (!answer.ok) throw new Error(String(answer.status));
	const texts = (await answer.json()) as string[];
	return texts.map((label) => ({ key: label, label, group: 'いまの求人にある書き方' }));
}
