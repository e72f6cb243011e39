import { restoreBackup } from '#lib/server/backup/restore-backup.ts';
import { config } from '#lib/server/config.ts';
import { explain } from '#lib/server/explain.ts';
import { startEmbedded } from '#lib/server/postgres/embedded.ts';
import { storage } from '#lib/server/storage.ts';
import { endedByRestore, jobs } from './wiring.ts';

/** `npm run restore -- back-up`: into an empty database and an empty storage; anything else is refused untouched. */
const [folder] = process.argv.slice(2);

if (!folder) {
	console.error('使い方: npm run restore -- バックアップのフォルダー');
	process.exitCode = 1;
} else {
	try {
		const { DATABASE_URL, DATA_DIR } = config();
		const embedded = DATABASE_URL ? undefined : await startEmbedded(DATA_DIR);
		try {
			const url = DATABASE_URL ?? embedded?.url ?? '';
			const restored = await restoreBackup(folder, {
				...{ url, storage: storage(), jobs, ended: endedByRestore }
			});
			const rows = restored.tables.reduce((sum, table) => sum + table.rows, 0);
			console.log(
				`${restored.takenAt} の時点にもどしました。${rows}件の記録、${restored.files.count}個のファイル。`
			);
			console.log(
				'この時点より後に書かれたものは、ここにはありません。ログインはすべて終わっています。npm run compare でファイルと鍵を確かめ、npm start ではじめてください。'
			);
		} finally {
			if (!embedded?.found) await embedded?.stop();
		}
	} catch (error) {
		console.error(explain(error));
		process.exitCode = 1;
	}
}
process.exit();
