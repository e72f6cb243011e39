import * as v from 'valibot';

/**
 * One item of the 求人票: its official label, what it may hold, and how it is written into the
 * columns of a table that people edit. `read` never refuses; a cell it cannot read is handed on as
 * it is, so that the schema is the only judge.
 */
export interface Field<S extends v.GenericSchema = v.GenericSchema> {
	readonly label: string;
	readonly schema: S;
	readonly columns: readonly string[];
	read(cells: readonly string[]): unknown;
	write(value: unknown): string[];
}

export type Fields = Record<string, Field>;

type Entries<F extends Fields> = { -readonly [K in keyof F]: F[K]['schema'] };

/** The schema of one section, made of its fields. */
export function sectionSchema<F extends Fields>(fields: F): v.ObjectSchema<Entries<F>, undefined> {
	const entries = Object.entries(fields).map(([name, field]) => [name, field.schema]);
	return v.object(Object.fromEntries(entries) as Entries<F>);
}

/** A field with one column. */
export function field<S extends v.GenericSchema>(
	label: string,
	schema: S,
	read: (cell: string) => unknown,
	write: (value: v.InferOutput<S>) => string
): Field<S> {
	return {
		label,
		schema,
		columns: [label],
		read: ([cell = '']) => (cell.trim() === '' ? undefined : read(cell)),
		write: (value) => [value === undefined ? '' : write(value as v.InferOutput<S>)]
	};
}

/** The same field where nothing may be written. */
export function optional<S extends v.GenericSchema>(
	given: Field<S>
): Field<v.OptionalSchema<S, undefined>> {
	return { ...given, schema: v.optional(given.schema) };
}
