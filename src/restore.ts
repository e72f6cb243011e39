import { restoreBackup } from '#lib/backup/server/restore-backup.ts';
import { withKey } from '#lib/backup/server/with-key.ts';
import { runCommand } from '#lib/server/postgres/run-command.ts';
import { sealingKeyFile } from '#lib/server/sealing-key.ts';
import { storage } from '#lib/server/storage.ts';
import { endedByRestore, jobs } from './wiring.ts';

/** `npm run restore -- back-up`: into an empty database and an empty storage; anything else is refused untouched. */
const [folder] = process.argv.slice(2);

await runCommand(async (url) => {
	if (!folder) throw new Error('使い方: npm run restore -- バックアップのフォルダー');
	const target = {
		url,
		storage: withKey(storage(), sealingKeyFile()),
		jobs,
		ended: endedByRestore
	};
	const { takenAt, tables, files } = await restoreBackup(folder, target);
	const rows = tables.reduce((sum, table) => sum + table.rows, 0);
	console.log(`${takenAt} の時点にもどしました。${rows}件の記録、${files.count}個のファイル。`);
	console.log(
		'この時点より後に書かれたものは、ここにはありません。ログインはすべて終わっています。npm run compare でファイルと鍵を確かめ、npm start ではじめてください。'
	);
});
