import { sections, type SectionKey } from './sections.ts';
import { blankRow, MOST_ROWS, rowsIn, type Shape, type Typed } from './typed.ts';

const fieldsOf = (key: SectionKey, name: string) => (sections[key].shape as Shape).rows?.[name];

/** One more row to write into; unchanged where there are enough. */
export function withRow(key: SectionKey, typed: Typed, name: string): Typed {
	const fields = fieldsOf(key, name);
	const rows = rowsIn(typed, name);
	if (!fields || rows.length >= MOST_ROWS) return typed;
	return { ...typed, [name]: [...rows, blankRow(fields)] };
}

/** Without the row that is named: jobs.1 */
export function withoutRow(key: SectionKey, typed: Typed, path: string): Typed {
	const [name = '', index] = path.split('.');
	if (!fieldsOf(key, name)) return typed;
	return { ...typed, [name]: rowsIn(typed, name).filter((_, at) => String(at) !== index) };
}

/** As it is shown: of everything there may be several of, one row is always open. */
export function openRows(key: SectionKey, typed: Typed): Typed {
	const { rows = {} } = sections[key].shape as Shape;
	return Object.keys(rows).reduce(
		(shown, name) => (rowsIn(shown, name).length > 0 ? shown : withRow(key, shown, name)),
		typed
	);
}
