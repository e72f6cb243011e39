import { config } from '#lib/server/config.ts';
import { connect } from '#lib/server/db.ts';
import { explain } from '#lib/server/explain.ts';
import { keepFilesPrivate } from '#lib/server/private-files.ts';
import { startEmbedded } from '#lib/server/postgres/embedded.ts';
import { migrateDatabase } from '#lib/server/postgres/migrate.ts';
import { indexAnew } from './server/index-anew.ts';

/** `npm run index`: makes the index of open postings anew. A running server does by itself what is due day by day. */
try {
	const { DATABASE_URL, DATA_DIR } = config();
	keepFilesPrivate();
	const embedded = DATABASE_URL ? undefined : await startEmbedded(DATA_DIR);
	const url = DATABASE_URL ?? embedded?.url ?? '';
	await migrateDatabase(url);
	const { db, close } = connect(url, 2, { maintenance_work_mem: '1GB' }, 'upkeep');
	try {
		await indexAnew({ db, now: () => new Date() }, (left) => {
			if (left % 10_000 < 200) console.log(`あと約${Math.max(0, left)}件`);
		});
		console.log('すべての求人を検索できるようにしました。');
	} finally {
		await close();
		if (!embedded?.found) await embedded?.stop();
	}
} catch (error) {
	console.error(explain(error));
	process.exitCode = 1;
}
