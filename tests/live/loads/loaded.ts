import { unflatten } from 'devalue';

/** A text of a load and where in it it stands: `sent.0.officer`. */
export interface Loaded {
	path: string;
	text: string;
}

interface Piece {
	nodes?: ({ type: string; data: unknown[] } | null)[];
	data?: unknown[];
}

/** Every text of every load in a `__data.json`, those included that come later in pieces. */
export function textsIn(json: string): Loaded[] {
	const pieces = json
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line) as Piece);
	const loads = pieces.flatMap(({ nodes, data }) => [
		...(nodes ?? []).flatMap((node) => (node?.type === 'data' ? [node.data] : [])),
		...(data ? [data] : [])
	]);
	// A promise is the name of the piece that holds it.
	return loads.flatMap((load) => walk(unflatten(load, { Promise: () => null }), ''));
}

function walk(value: unknown, path: string): Loaded[] {
	if (typeof value === 'string') return [{ path, text: value }];
	if (value instanceof Map || value instanceof Set) return walk([...value], path);
	if (typeof value !== 'object' || value === null || value instanceof Date) return [];
	return Object.entries(value).flatMap(([key, inner]) =>
		walk(inner, path ? `${path}.${key}` : key)
	);
}
