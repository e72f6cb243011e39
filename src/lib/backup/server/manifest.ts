import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';

const FILE = 'manifest.json';
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

const manifest = v.object({
	format: v.literal(1),
	/** The version of the product that took it. */
	product: v.string(),
	/** The moment of the snapshot: what was committed later is not in it. */
	takenAt: v.pipe(v.string(), v.isoTimestamp()),
	finishedAt: v.pipe(v.string(), v.isoTimestamp()),
	/** What drizzle's journal says was done to make the tables. */
	migrations: v.array(v.object({ hash: sha256, at: count })),
	/** The version of the job queue's own tables. */
	queueVersion: count,
	queues: v.array(v.string()),
	/** In an order in which each finds what it points at. */
	tables: v.array(
		v.object({
			name: v.pipe(v.string(), v.regex(/^[a-z_]+\.[a-z0-9_]+$/)),
			columns: v.array(v.string()),
			rows: count,
			sha256
		})
	),
	sequences: v.array(v.object({ name: v.string(), last: v.string(), isCalled: v.boolean() })),
	files: v.object({ count, bytes: count, missing: count, sha256 })
});

/** What a back-up holds. Written last: a folder without it is none. */
export type Manifest = v.InferOutput<typeof manifest>;

/** Where a table's rows lie, in PostgreSQL's own text format, packed. */
export const tableFile = (name: string) => join('database', `${name}.gz`);
/** One line for each file, as `sha256sum -c` reads them. */
export const FILE_LIST = 'files.sha256';

export const writeManifest = (folder: string, content: Manifest) =>
	writeFile(join(folder, FILE), `${JSON.stringify(content, null, '\t')}\n`, {
		mode: 0o600,
		flush: true
	});

/** Throws with a sentence for a person where there is none that this version can read. */
export async function readManifest(folder: string): Promise<Manifest> {
	const text = await readFile(join(folder, FILE), 'utf8').catch(() => undefined);
	if (text === undefined)
		throw new Error(`${folder} is no finished back-up: there is no ${FILE} in it.`);
	const read = v.safeParse(manifest, parsed(text));
	if (!read.success)
		throw new Error(`${join(folder, FILE)} cannot be read: it is damaged or of another version.`);
	return read.output;
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
