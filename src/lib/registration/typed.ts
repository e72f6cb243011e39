import { asTyped } from '#lib/text/typed.ts';

/** A row of something there may be several of: a school, a licence, a job. */
export type TypedRow = Record<string, string>;

/**
 * A step of the registration as it was typed: text, ticked values, rows. Whatever somebody writes is kept,
 * also what cannot be right yet; what it means is read from it by the step's own rules.
 */
export type Typed = Record<string, string | string[] | TypedRow[]>;

/** What a step asks for, by the names of its fields. */
export interface Shape {
	texts: readonly string[];
	/** Of which several may be ticked. */
	lists?: readonly string[];
	rows?: Readonly<Record<string, readonly string[]>>;
}

/** Far beyond every limit, which are told in words: this only stops what nobody types. */
const LONGEST = 4_000;
export const MOST_ROWS = 20;

const words = (value: unknown) =>
	typeof value === 'string' ? asTyped(asTyped(value).slice(0, LONGEST)) : '';

const ticked = (value: unknown): string[] =>
	(Array.isArray(value) ? value : [value]).map(words).filter(Boolean).slice(0, 50);

/** Reads a sent form, rows being named schools.0.name, schools.1.name. Nothing that was typed is refused. */
export function typedOf(
	{ texts, lists = [], rows = {} }: Shape,
	sent: Record<string, unknown>
): Typed {
	return {
		...Object.fromEntries(texts.map((name) => [name, words(sent[name])])),
		...Object.fromEntries(lists.map((name) => [name, ticked(sent[name])])),
		...Object.fromEntries(Object.entries(rows).map(([name, of]) => [name, rowsOf(name, of, sent)]))
	};
}

function rowsOf(name: string, fields: readonly string[], sent: Record<string, unknown>) {
	const numbers = Object.keys(sent).flatMap((key) => {
		const found = new RegExp(`^${name}\\.(\\d{1,2})\\.`).exec(key);
		return found ? [Number(found[1])] : [];
	});
	return [...new Set(numbers)]
		.sort((one, other) => one - other)
		.slice(0, MOST_ROWS)
		.map((number) =>
			Object.fromEntries(fields.map((field) => [field, words(sent[`${name}.${number}.${field}`])]))
		);
}

export const blankRow = (fields: readonly string[]): TypedRow =>
	Object.fromEntries(fields.map((field) => [field, '']));

export const isBlank = (row: TypedRow) => Object.values(row).every((value) => value.trim() === '');

/** Without the rows in which nothing stands. */
export const tidied = (typed: Typed): Typed =>
	Object.fromEntries(
		Object.entries(typed).map(([name, value]) => [
			name,
			isRows(value) ? value.filter((row) => !isBlank(row)) : value
		])
	);

/** Is there nothing at all in it? */
export const isEmpty = (typed: Typed): boolean =>
	Object.values(tidied(typed)).every((value) =>
		typeof value === 'string' ? value.trim() === '' : value.length === 0
	);

const isRows = (value: Typed[string]): value is TypedRow[] =>
	Array.isArray(value) && typeof value[0] === 'object';

export const textOf = (typed: Typed, name: string): string => {
	const value = typed[name];
	return typeof value === 'string' ? value : '';
};

export const listOf = (typed: Typed, name: string): string[] => {
	const value = typed[name];
	return Array.isArray(value) && !isRows(value) ? (value as string[]) : [];
};

export const rowsIn = (typed: Typed, name: string): TypedRow[] => {
	const value = typed[name];
	return value !== undefined && isRows(value) ? value : [];
};
