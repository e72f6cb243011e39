import * as v from 'valibot';
import { sections, type PostingContent } from '#lib/postings/fields.ts';
import type { Field, Fields } from '#lib/postings/fields/field.ts';

const PATTERN = '髙橋﨑𠮷邉辻神塚祐介護福祉施設利用者の支援、記録と連絡（夜勤あり）。';

/** Text of that many characters, with the rare kanji and the punctuation that line breaking must mind. */
export const textOf = (count: number, pattern = PATTERN) =>
	Array.from({ length: count }, (_, i) => [...pattern][i % [...pattern].length]).join('');

/** The posting whose every field is as long as its schema lets it be; numbers and codes are the sample's. */
export function longestPosting(sample: PostingContent): PostingContent {
	const given = sample as unknown as Record<string, Record<string, unknown>>;
	const filled = Object.entries(sections).map(([name, fields]) => [
		name,
		fill(fields, given[name] ?? {})
	]);
	return Object.fromEntries(filled) as PostingContent;
}

const fill = (fields: Fields, sample: Record<string, unknown>): Record<string, unknown> =>
	Object.fromEntries(
		Object.entries(fields).map(([name, field]) => [name, longest(field, sample[name])])
	);

function longest(field: Field & { fields?: Fields; words?: object }, sample: unknown): unknown {
	if (field.fields) return longestRows(field, field.fields, sample);
	if (field.words) return longestChoice(field, field.words) ?? sample;
	if (accepts(field, 'あ')) return textOf(longestAccepted(field));
	return (
		sample ??
		[true, 9, 90, '2027-01-31', '12:30', '13010-09999999'].find((one) => accepts(field, one))
	);
}

const accepts = (field: Field, value: unknown) => v.safeParse(field.schema, value).success;

function longestAccepted(field: Field): number {
	let count = 1;
	while (accepts(field, 'あ'.repeat(count + 1))) count += 1;
	return count;
}

/** All of the choices where several may be chosen, else the one with the longest words. */
function longestChoice(field: Field, words: object): unknown {
	const names = Object.keys(words);
	if (accepts(field, names)) return names;
	const length = (name: string) =>
		String(Object.entries(words).find(([n]) => n === name)?.[1]).length;
	return names.filter((name) => accepts(field, name)).sort((a, b) => length(b) - length(a))[0];
}

function longestRows(field: Field, fields: Fields, sample: unknown): unknown[] {
	const first = fill(fields, Array.isArray(sample) ? (sample[0] ?? {}) : {});
	let rows = [first];
	while (rows.length < 10 && accepts(field, [...rows, first])) rows = [...rows, first];
	return rows;
}
