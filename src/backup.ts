import { takeBackup } from '#lib/backup/server/take-backup.ts';
import { withKey } from '#lib/backup/server/with-key.ts';
import { runCommand } from '#lib/server/postgres/run-command.ts';
import { sealingKeyFile } from '#lib/server/sealing-key.ts';
import { storage } from '#lib/server/storage.ts';
import { fileOwners } from './wiring.ts';

/** `npm run backup -- folder`: database, files and key of one moment, in a new folder there, also while it serves. */
const [into] = process.argv.slice(2);

await runCommand(async (url) => {
	if (!into) throw new Error('使い方: npm run backup -- 置き場所のフォルダー');
	const source = { url, storage: withKey(storage(), sealingKeyFile()), owners: fileOwners };
	const { folder, manifest } = await takeBackup(source, into);
	const { takenAt, tables, files } = manifest;
	const rows = tables.reduce((sum, table) => sum + table.rows, 0);
	console.log(`${folder}: ${takenAt} の時点。${rows}件の記録、${files.count}個のファイル。`);
	if (files.missing > 0)
		console.warn(
			`${files.missing}個のファイルは、記録にありますが、置き場所にありませんでした。npm run compare で確かめてください。`
		);
});
