import { connect, type Db } from './db.ts';
import { dropGivenUp, listGivenUp, readBacklog, tryAgain, type GivenUpJob } from './given-up.ts';
import { startJobs, stopJobs } from './jobs.ts';
import { runCommand } from './postgres/run-command.ts';

/** `npm run jobs`: what waits and what was given up; `-- again …` has it tried anew, `-- drop …` drops it. */
const USAGE = `使い方:
  npm run jobs                          待っている処理と、できなかった処理の一覧
  npm run jobs -- again                 できなかった処理を、すべてもう一度
  npm run jobs -- again mail.deliver    その種類だけ、もう一度
  npm run jobs -- again ID              その1件だけ、もう一度
  npm run jobs -- drop ID               その1件を取り消す`;
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

const [order, which] = process.argv.slice(2);
await runCommand((url) => withJobs(url, obey));

async function obey(db: Db) {
	if (order === undefined) return show(db);
	if (order === 'again') return again();
	if (order === 'drop' && which && UUID.test(which)) return drop(db, which);
	console.error(USAGE);
	process.exitCode = 1;
}

async function show(db: Db) {
	const backlog = await readBacklog(db);
	console.table(
		backlog.map(({ job, waiting, givenUp }) => ({ job, waiting, 'given up': givenUp }))
	);
	const all = await listGivenUp(db);
	for (const one of all) console.log(line(one));
	if (all.length > 0) console.log(`\n${USAGE}`);
}

function line({ id, job, since, about, reason }: GivenUpJob) {
	return [id, job, since, reason?.code ?? reason?.error ?? '-', JSON.stringify(about)].join('  ');
}

async function again() {
	const filter = which && UUID.test(which) ? { id: which } : { job: which };
	console.log(`${await tryAgain(filter)}件を、もう一度行います。`);
}

async function drop(db: Db, id: string) {
	if (await dropGivenUp(db, id)) console.log('1件を取り消しました。');
	else {
		console.error('そのIDの、できなかった処理はありません。一覧で確かめてください。');
		process.exitCode = 1;
	}
}

async function withJobs(url: string, work: (db: Db) => Promise<void>) {
	const { db, close } = connect(url, 2);
	await startJobs(url, { db, now: () => new Date() }, [], false);
	try {
		await work(db);
	} finally {
		await stopJobs();
		await close();
	}
}
