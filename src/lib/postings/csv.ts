import { type PostingContent, type SectionName, sections } from './fields.ts';
import type { Field } from './fields/field.ts';

interface Item {
	section: SectionName;
	name: string;
	field: Field;
}

/** Every item of the 求人票 in the order of the paper. */
export const items: readonly Item[] = Object.entries(sections).flatMap(([section, fields]) =>
	Object.entries(fields).map(([name, field]) => ({ section: section as SectionName, name, field }))
);

/** The headings of the table: official labels, and numbered ones where an item has several rows. */
export const columns: readonly string[] = items.flatMap(({ field }) => field.columns);

/** Postings as a table that `npm run import` reads back to the same postings. */
export const toCsv = (postings: readonly PostingContent[]): string =>
	[columns, ...postings.map(cellsOf)].map(csvLine).join('');

const cellsOf = (content: PostingContent): string[] =>
	items.flatMap(({ section, name, field }) => {
		const fields: Record<string, unknown> = content[section];
		return field.write(fields[name]);
	});

const csvLine = (cells: readonly string[]) => `${cells.map(quoted).join(',')}\r\n`;

const quoted = (cell: string) =>
	/[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** One row of such a table, by heading, as an unchecked 求人票: every item is there, what is empty is undefined. */
export function fromCells(cells: Readonly<Record<string, string>>): Record<string, unknown> {
	const content: Record<string, Record<string, unknown>> = {};
	for (const { section, name, field } of items)
		(content[section] ??= {})[name] = field.read(
			field.columns.map((column) => cells[column] ?? '')
		);
	return content;
}
