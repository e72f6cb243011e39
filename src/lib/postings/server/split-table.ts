import { CsvError, parse } from 'csv-parse/sync';

export interface Cells {
	/** The line of the file on which the row begins. */
	line: number;
	cells: string[];
}

/** A spreadsheet's own first line, which says what stands between the cells. */
const SAID = /^sep=([,;\t])\r?\n/i;

/** The rows in which something stands. Of a table that cannot be taken apart, where and why, for whoever wrote it. */
export function splitTable(text: string): Cells[] | { line: number; reason: string } {
	const unmarked = text.replace(/^\ufeff/, '');
	const said = SAID.exec(unmarked);
	const table = said ? unmarked.slice(said[0].length) : unmarked;
	let next = said ? 2 : 1;
	const start = next - 1;
	try {
		const found = parse(table, {
			delimiter: said?.[1] ?? separatorOf(table),
			info: true,
			skip_empty_lines: true,
			relax_column_count: true
		}) as unknown as { record: string[]; info: { lines: number } }[];
		return found.flatMap(({ record, info }) => {
			const line = next;
			next = start + info.lines + 1;
			return record.every((cell) => cell.trim() === '') ? [] : [{ line, cells: record }];
		});
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		const line = start + (typeof error.lines === 'number' ? error.lines : 1);
		return { line, reason: '「"」の対応がとれていないため、表として読めません。' };
	}
}

/** Spreadsheets of other languages write semicolons, and a copied table has tabs: what the headings have most of. */
function separatorOf(table: string): string {
	const [heading = ''] = table.replace(/"[^"]*"/g, '').split('\n', 1);
	const count = (separator: string) => heading.split(separator).length;
	return [',', ';', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best));
}
