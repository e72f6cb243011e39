import { compareFiles } from '#lib/server/backup/compare-files.ts';
import { connect } from '#lib/server/db.ts';
import { runCommand } from '#lib/server/postgres/run-command.ts';
import { findSealingTrouble } from '#lib/server/sealing-key.ts';
import { storage } from '#lib/server/storage.ts';
import { namedFiles } from './wiring.ts';

/** `npm run compare`: do database, files and key belong to the same moment? Ends with 1 where they do not. */
const SHOWN = 50;

await runCommand(async (url) => {
	const { missing, unowned } = await compareFiles({ url, storage: storage(), namedFiles });
	const { db, close } = connect(url, 1);
	const trouble = await findSealingTrouble(db).finally(close);
	tell(`記録にあって、ファイルがないもの: ${missing.length}個`, missing);
	tell(`ファイルがあって、記録にないもの: ${unowned.length}個`, unowned);
	console.log(trouble ? `鍵がないか、ちがいます。${trouble}` : '鍵は合っています。');
	if (missing.length > 0 || trouble) process.exitCode = 1;
});

function tell(sum: string, keys: string[]) {
	console.log(sum);
	for (const key of keys.slice(0, SHOWN)) console.log(`  ${key}`);
	if (keys.length > SHOWN) console.log(`  ほか${keys.length - SHOWN}個`);
}
