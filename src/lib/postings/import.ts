import { readFile } from 'node:fs/promises';
import { SingleBar } from 'cli-progress';
import { connect } from '#lib/server/db.ts';
import { migrateDatabase } from '#lib/server/postgres/migrate.ts';
import { runCommand } from '#lib/server/postgres/run-command.ts';
import { ImportRefused } from './server/errors.ts';
import { importPostings } from './server/import-postings.ts';
import { type PostingRow, type Problem, readPostings } from './server/read-postings.ts';

/** `npm run import -- postings.csv …`: each file as a whole or not at all. Ends with 1 if any stayed out. */
const files = process.argv.slice(2);
const SHOWN = 200;

if (files.length === 0) {
	console.error('使い方: npm run import -- 求人.csv [ほかのファイル …]');
	process.exitCode = 1;
} else {
	const tables = await Promise.all(files.map(readFileOf));
	const whole = tables.filter((table) => table !== undefined);
	if (whole.length < files.length) process.exitCode = 1;
	if (whole.length > 0) await runCommand((url) => storeAll(url, whole));
}

async function readFileOf(file: string) {
	const bytes = await readFile(file).catch(() => undefined);
	if (!bytes) {
		console.error(`${file}: ファイルを開けません。場所と名前を確かめてください。`);
		return undefined;
	}
	const { rows, problems, warnings } = readPostings(bytes);
	report(file, 'お確かめください', warnings);
	if (problems.length === 0) return { file, rows };
	refuse(file, problems);
	return undefined;
}

async function storeAll(url: string, tables: { file: string; rows: PostingRow[] }[]) {
	await migrateDatabase(url);
	const { db, close } = connect(url, 4, {}, 'upkeep');
	try {
		for (const { file, rows } of tables) await store(file, rows, { db, now: () => new Date() });
	} finally {
		await close();
	}
}

async function store(
	file: string,
	rows: PostingRow[],
	system: Parameters<typeof importPostings>[0]
) {
	const progress = startProgress(file);
	try {
		const { added, changed, same } = await importPostings(system, rows, {
			onProgress: progress.show
		});
		progress.end();
		console.log(`${file}: 新しい求人 ${added}件、変更 ${changed}件、同じ内容 ${same}件`);
	} catch (error) {
		progress.end();
		if (!(error instanceof ImportRefused)) throw error;
		refuse(file, error.problems);
	}
}

/** A bar for a person, a line now and then for a log. */
function startProgress(file: string) {
	if (!process.stdout.isTTY) {
		let tenth = 0;
		const show = (done: number, total: number) => {
			if (Math.floor((done / total) * 10) === tenth) return;
			tenth = Math.floor((done / total) * 10);
			console.log(`${file}: ${total}件中 ${done}件`);
		};
		return { show, end: () => {} };
	}
	const bar = new SingleBar({ format: `${file} {bar} {value}／{total}件 残り{eta_formatted}` });
	const show = (done: number, total: number) => {
		if (!bar.isActive) bar.start(total, 0);
		bar.update(done);
	};
	return { show, end: () => bar.stop() };
}

function refuse(file: string, problems: Problem[]) {
	report(file, '直してください', problems);
	console.error(`${file}: 直すところが${problems.length}か所あります。何も取り込んでいません。`);
	process.exitCode = 1;
}

function report(file: string, what: string, found: Problem[]) {
	for (const { line, field, reason } of found.slice(0, SHOWN))
		console.error(`${file}: ${line}行目 ${field}: ${reason}（${what}）`);
	if (found.length > SHOWN) console.error(`${file}: ほか${found.length - SHOWN}か所（${what}）`);
}
