import { keyFits } from '#lib/accounts/server/key-fits.ts';
import { compareFiles } from '#lib/server/backup/compare-files.ts';
import { connect } from '#lib/server/db.ts';
import { runCommand } from '#lib/server/postgres/run-command.ts';
import { storage } from '#lib/server/storage.ts';
import { namedFiles } from './wiring.ts';

/** `npm run compare`: do database, files and key belong to the same moment? Ends with 1 where they do not. */
const SHOWN = 50;

await runCommand(async (url) => {
	const { missing, unowned } = await compareFiles({ url, storage: storage(), namedFiles });
	const { db, close } = connect(url, 1);
	const fits = await keyFits(db).finally(close);
	tell(`記録にあって、ファイルがないもの: ${missing.length}個`, missing);
	tell(`ファイルがあって、記録にないもの: ${unowned.length}個`, unowned);
	if (fits === undefined) console.log('鍵（keys/sealing）で封じたものは、まだありません。');
	else if (fits) console.log('鍵（keys/sealing）は合っています。');
	else console.log('鍵（keys/sealing）がないか、ちがいます。認証アプリのコードは使えません。');
	if (missing.length > 0 || fits === false) process.exitCode = 1;
});

function tell(sum: string, keys: string[]) {
	console.log(sum);
	for (const key of keys.slice(0, SHOWN)) console.log(`  ${key}`);
	if (keys.length > SHOWN) console.log(`  ほか${keys.length - SHOWN}個`);
}
