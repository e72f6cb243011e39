import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Row } from './row.ts';

/**
 * `npm run bench [-- name …]`: every measurement, or those named, as a table and as test-results/bench.json.
 * Figures, never verdicts: nothing here fails a build.
 */
const helpers = ['run.ts', 'row.ts', 'bare-process.ts', 'live-process.ts', 'live-server.ts'];
const here = import.meta.dirname;
const wanted = process.argv.slice(2).filter((name) => !name.startsWith('-'));
const files = readdirSync(here)
	.filter((file) => file.endsWith('.ts') && !helpers.includes(file))
	.filter((file) => wanted.length === 0 || wanted.includes(basename(file, '.ts')));

const rows: Row[] = [];
for (const file of files) {
	const { run } = (await import(join(here, file))) as { run: () => Promise<Row[]> };
	const measured = await run();
	console.table(measured);
	rows.push(...measured);
}
mkdirSync('test-results', { recursive: true });
writeFileSync(
	'test-results/bench.json',
	JSON.stringify({ at: new Date().toISOString(), node: process.version, rows }, null, '\t')
);
process.exit(0);
