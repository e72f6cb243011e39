import { connect, type Db } from '#lib/server/db.ts';
import { compareFiles } from '#lib/server/files/compare.ts';
import { allOf } from '#lib/server/files/owners.ts';
import { runCommand } from '#lib/server/postgres/run-command.ts';
import { findSealingTrouble } from '#lib/server/sealing-key.ts';
import { fileOwners } from './wiring.ts';

/** `npm run compare`: do database, files and key belong to the same moment? Ends with 1 where they do not. */
const SHOWN = 50;

await runCommand(async (url) => {
	const { db, close } = connect(url, 1, {}, 'upkeep');
	const { lost, strays, trouble } = await compare(db).finally(close);
	tell(`記録にあって、ファイルがないもの: ${lost.length}個`, lost);
	tell(`ファイルがあって、記録にないもの: ${strays.length}個`, strays);
	console.log(trouble ? `鍵がないか、ちがいます。${trouble}` : '鍵は合っています。');
	if (lost.length > 0 || trouble) process.exitCode = 1;
});

async function compare(db: Db) {
	return { ...(await compareFiles(db, allOf(fileOwners))), trouble: await findSealingTrouble(db) };
}

function tell(sum: string, keys: string[]) {
	console.log(sum);
	for (const key of keys.slice(0, SHOWN)) console.log(`  ${key}`);
	if (keys.length > SHOWN) console.log(`  ほか${keys.length - SHOWN}個`);
}
