import { keyFits } from '#lib/accounts/server/key-fits.ts';
import { compareFiles } from '#lib/server/backup/compare-files.ts';
import { config } from '#lib/server/config.ts';
import { connect } from '#lib/server/db.ts';
import { explain } from '#lib/server/explain.ts';
import { startEmbedded } from '#lib/server/postgres/embedded.ts';
import { storage } from '#lib/server/storage.ts';
import { namedFiles } from './wiring.ts';

/** `npm run compare`: do database, files and key belong to the same moment? Ends with 1 where they do not. */
const SHOWN = 50;

try {
	const { DATABASE_URL, DATA_DIR } = config();
	const embedded = DATABASE_URL ? undefined : await startEmbedded(DATA_DIR);
	const url = DATABASE_URL ?? embedded?.url ?? '';
	const { db, close } = connect(url, 1);
	try {
		const { missing, unowned } = await compareFiles({ url, storage: storage(), namedFiles });
		const fits = await keyFits(db);
		tell(`記録にあって、ファイルがないもの: ${missing.length}個`, missing);
		tell(`ファイルがあって、記録にないもの: ${unowned.length}個`, unowned);
		if (fits === false)
			console.log('鍵（keys/sealing）がないか、ちがいます。認証アプリのコードは使えません。');
		else console.log(fits ? '鍵（keys/sealing）は合っています。' : '鍵はまだ使われていません。');
		if (missing.length > 0 || fits === false) process.exitCode = 1;
	} finally {
		await close();
		if (!embedded?.found) await embedded?.stop();
	}
} catch (error) {
	console.error(explain(error));
	process.exitCode = 1;
}
process.exit();

function tell(sum: string, keys: string[]) {
	console.log(sum);
	for (const key of keys.slice(0, SHOWN)) console.log(`  ${key}`);
	if (keys.length > SHOWN) console.log(`  ほか${keys.length - SHOWN}個`);
}
