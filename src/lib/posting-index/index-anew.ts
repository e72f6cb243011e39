import { connect } from '#lib/server/db.ts';
import { migrateDatabase } from '#lib/server/postgres/migrate.ts';
import { runCommand } from '#lib/server/postgres/run-command.ts';
import { indexAnew } from './server/index-anew.ts';

/** `npm run index`: makes the index of open postings anew. A running server does by itself what is due day by day. */
await runCommand(async (url) => {
	await migrateDatabase(url);
	const { db, close } = connect(url, 2, { maintenance_work_mem: '1GB' }, 'upkeep');
	try {
		await indexAnew({ db, now: () => new Date() }, (left) => {
			if (left % 10_000 < 200) console.log(`あと約${Math.max(0, left)}件`);
		});
		console.log('すべての求人を検索できるようにしました。');
	} finally {
		await close();
	}
});
