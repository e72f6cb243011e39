import type * as v from 'valibot';
import { townCodeOf } from '#lib/places/towns.ts';
import { check } from '#lib/text/check.ts';
import { narrow } from '#lib/text/narrow.ts';
import { isReceivable } from '#lib/text/receivable.ts';
import { columns, fromCells, items } from '../csv.ts';
import { labels, type PostingContent, postingContent } from '../fields.ts';
import { checkPosting } from '../rules.ts';
import { type Finding, warning, when } from '../rules/finding.ts';
import { decodeTable } from './decode-table.ts';
import { type Cells, splitTable } from './split-table.ts';

/** What is wrong with one item of one row, for the person who wrote the table. */
export interface Problem {
	line: number;
	field: string;
	reason: string;
}

export interface PostingRow {
	line: number;
	content: PostingContent;
}

export interface PostingTable {
	rows: PostingRow[];
	/** Any of these keeps the whole file out. */
	problems: Problem[];
	/** What an officer may want to look at; the file goes in. */
	warnings: Problem[];
}

/** Reads a table of postings and checks every row; nothing is stored. */
export function readPostings(bytes: Uint8Array): PostingTable {
	const text = decodeTable(bytes);
	if (text === undefined)
		return refused(1, 'ファイル', '文字コードがUTF-8、UTF-16、Shift_JISのどれでもありません。');
	const records = splitTable(text);
	if ('reason' in records) return refused(records.line, 'ファイル', records.reason);
	const [heading, ...rows] = records;
	if (!heading) return refused(1, 'ファイル', '求人が1件もありません。');
	const names = heading.cells.map((cell) => official.get(plainHeading(cell)) ?? cell.trim());
	const problems = checkHeadings(names);
	if (problems.length > 0) return { rows: [], problems, warnings: [] };
	if (rows.length === 0) return refused(1, 'ファイル', '求人が1件もありません。');
	return checkRows(names, rows);
}

const refused = (line: number, field: string, reason: string): PostingTable => ({
	rows: [],
	problems: [{ line, field, reason }],
	warnings: []
});

/** A heading typed anew: of any width, with or without spaces. */
const plainHeading = (heading: string) => narrow(heading).replace(/\s/g, '');
const official = new Map(columns.map((column) => [plainHeading(column), column]));

function checkHeadings(names: string[]): Problem[] {
	const problem = (field: string, reason: string) => ({ line: 1, field, reason });
	const known = new Set(columns);
	const seen = new Set<string>();
	const wrong = names.flatMap((name, index) => {
		if (name === '') return [];
		if (!known.has(name))
			return [problem(name, `${index + 1}列目の見出しは、求人票にない項目です。`)];
		if (seen.has(name)) return [problem(name, 'この見出しが2つ以上あります。')];
		seen.add(name);
		return [];
	});
	const missing = items
		.filter(
			({ field }) => isRequired(field.schema) && !field.columns.some((name) => seen.has(name))
		)
		.map(({ field }) => problem(field.label, 'この見出しの列がありません。'));
	return [...wrong, ...missing];
}

const isRequired = (schema: v.GenericSchema) =>
	schema.type !== 'optional' && schema.type !== 'array';

const SPOILT =
	'使えない文字が入っています（見えない文字か、重なりすぎた記号）。書き直してください。';

function checkRows(names: string[], rows: Cells[]): PostingTable {
	const table: PostingTable = { rows: [], problems: [], warnings: [] };
	const lines = new Map<string, number>();
	for (const { line, cells } of rows) {
		const at = (found: Omit<Problem, 'line'>[]) => found.map((one) => ({ line, ...one }));
		if (cells.slice(names.length).some((cell) => cell.trim() !== '')) {
			table.problems.push(...at([{ field: '行', reason: '見出しより多くの列があります。' }]));
			continue;
		}
		const spoilt = cells.flatMap((cell, index) => (isReceivable(cell) ? [] : [names[index]]));
		if (spoilt.length > 0) {
			table.problems.push(...at(spoilt.map((field = '行') => ({ field, reason: SPOILT }))));
			continue;
		}
		const read = check(postingContent, fromCells(cellsByName(names, cells)));
		if (!read.success) {
			table.problems.push(...at(read.issues.map(asProblem)));
			continue;
		}
		const content = read.output;
		const findings = [...checkPosting(content), ...checkTown(content)];
		for (const { level, field, message } of findings)
			(level === 'error' ? table.problems : table.warnings).push({ line, field, reason: message });
		const before = lines.get(content.header.number);
		if (before !== undefined)
			table.problems.push(
				...at([{ field: '求人番号', reason: `${before}行目と同じ求人番号です。` }])
			);
		lines.set(content.header.number, line);
		table.rows.push({ line, content });
	}
	return table;
}

const OVERSEAS = '59';

/** A place that is in no table of 市区町村 is found by its prefecture alone. */
const checkTown = ({ workplace }: PostingContent): Finding[] =>
	when(
		workplace.prefecture !== OVERSEAS &&
			townCodeOf(workplace.prefecture, workplace.town) === undefined,
		warning(
			'ID-5',
			labels.workplace.town,
			`「${workplace.town}」という市区町村がこの都道府県に見つかりません。このままでは、市区町村での検索に出ません。`
		)
	);

function cellsByName(names: string[], cells: string[]) {
	return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
}

/** Which column of the table an issue belongs to. */
function asProblem(issue: v.BaseIssue<unknown>): Omit<Problem, 'line'> {
	const [section, name, index, part] = (issue.path ?? []).map(({ key }) => key);
	const item = items.find((one) => one.section === section && one.name === name);
	if (!item) return { field: '行', reason: issue.message };
	const {
		label,
		columns: own,
		fields
	} = item.field as typeof item.field & {
		fields?: Record<string, { label: string }>;
	};
	if (typeof index !== 'number')
		return { field: own.length > 1 ? label : (own[0] ?? label), reason: issue.message };
	const sub = fields?.[String(part)]?.label;
	return { field: sub ? `${label}${index + 1} ${sub}` : label, reason: issue.message };
}
