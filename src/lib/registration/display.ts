import { labels, labelOf, shown } from './labels.ts';
import { latestFirst } from './latest-first.ts';
import { sections, type SectionKey } from './sections.ts';
import { isBlank, listOf, rowsIn, textOf, type Shape, type Typed, type TypedRow } from './typed.ts';

interface Line {
	label: string;
	value: string;
}

const shapeOf = (key: SectionKey): Shape => sections[key].shape;

/** In the order of the form: the database keeps the fields of a row in one of its own. */
const inOneLine = (row: TypedRow, fields: readonly string[]) =>
	fields
		.filter((field) => (row[field] ?? '').trim() !== '')
		.map((field) => suffixed(field, shown(field, row[field] ?? '')))
		.join('　');

const suffixes: [RegExp, string][] = [
	[/^(year|fromYear|untilYear)$/, '年'],
	[/^month$/, '月'],
	[/^fromMonth$/, '月から'],
	[/^untilMonth$/, '月まで'],
	[/^years$/, '年の経験']
];
const suffixed = (field: string, value: string) =>
	value + (suffixes.find(([name]) => name.test(field))?.[1] ?? '');

/** A step as its owner and the office read it; what is empty is left out. */
export function linesOf(key: SectionKey, typed: Typed): Line[] {
	const { texts, lists = [], rows = {} } = shapeOf(key);
	const lines = [
		...Object.entries(rows).flatMap(([name, fields]) =>
			latestFirst(rowsIn(typed, name).filter((row) => !isBlank(row))).map((row, index) => ({
				label: `${labels[key][name]} ${index + 1}`,
				value: inOneLine(row, fields)
			}))
		),
		...lists.map((name) => ({
			label: labelOf(key, name),
			value: listOf(typed, name)
				.map((value) => shown(name, value))
				.join('・')
		})),
		...texts
			.filter((name) => key !== 'basics' || !isPartOfBirth(name))
			.map((name) => ({
				label: labelOf(key, name),
				value: shown(name, textOf(typed, name))
			}))
	];
	return lines.filter(({ value }) => value.trim() !== '');
}

const isPartOfBirth = (name: string) => ['year', 'month', 'day'].includes(name);

export interface Difference {
	label: string;
	mine: string;
	theirs: string;
}

/** Where two versions of a step differ, field by field, for somebody who has to choose or to look through. */
export function differences(key: SectionKey, mine: Typed, theirs: Typed): Difference[] {
	const [one, other] = [flat(key, mine), flat(key, theirs)];
	return [...new Set([...one.keys(), ...other.keys()])].flatMap((path) => {
		const [here, there] = [one.get(path) ?? '', other.get(path) ?? ''];
		return here === there ? [] : [{ label: labelOf(key, path), mine: here, theirs: there }];
	});
}

function flat(key: SectionKey, typed: Typed): Map<string, string> {
	const { texts, lists = [], rows = {} } = shapeOf(key);
	return new Map([
		...texts.map((name): [string, string] => [name, shown(name, textOf(typed, name))]),
		...lists.map((name): [string, string] => [
			name,
			listOf(typed, name)
				.map((value) => shown(name, value))
				.join('・')
		]),
		...Object.keys(rows).flatMap((name) =>
			rowsIn(typed, name).flatMap((row, index) =>
				Object.entries(row).map(([field, value]): [string, string] => [
					`${name}.${index}.${field}`,
					shown(field, value)
				])
			)
		)
	]);
}
