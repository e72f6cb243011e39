import { relative } from 'node:path';
import { takeBackup } from '#lib/server/backup/take-backup.ts';
import { config } from '#lib/server/config.ts';
import { explain } from '#lib/server/explain.ts';
import { startEmbedded } from '#lib/server/postgres/embedded.ts';
import { storage } from '#lib/server/storage.ts';
import { namedFiles } from './wiring.ts';

/** `npm run backup -- folder`: database, files and key of one moment, in a new folder there, also while it serves. */
const [into] = process.argv.slice(2);

if (!into) {
	console.error('使い方: npm run backup -- 置き場所のフォルダー');
	process.exitCode = 1;
} else {
	try {
		const { DATABASE_URL, DATA_DIR } = config();
		const embedded = DATABASE_URL ? undefined : await startEmbedded(DATA_DIR);
		try {
			const source = { url: DATABASE_URL ?? embedded?.url ?? '', storage: storage(), namedFiles };
			const { folder, manifest } = await takeBackup(source, into);
			const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
			console.log(
				`${relative('.', folder)}: ${manifest.takenAt} の時点。${rows}件の記録、${manifest.files.count}個のファイル。`
			);
			if (manifest.files.missing > 0)
				console.warn(
					`${manifest.files.missing}個のファイルは、記録にありますが、置き場所にありませんでした。npm run compare で確かめてください。`
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
