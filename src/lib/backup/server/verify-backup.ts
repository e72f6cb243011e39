import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { FILE_LIST, tableFile, type Manifest } from './manifest.ts';
import { within } from './copied-files.ts';
import { measure } from './measured.ts';

/** Throws, naming the first file that is not what was written when the back-up was taken. */
export async function verifyBackup(folder: string, { tables, files }: Manifest): Promise<void> {
	for (const { name, sha256 } of tables) await insist(folder, tableFile(name), sha256);
	await insist(folder, FILE_LIST, files.sha256);
	for await (const { sha256, key } of filesOf(folder))
		await insist(folder, join('files', key), sha256);
}

/** The files of a back-up: what their keys are, and where they lie. */
export async function* filesOf(folder: string) {
	const lines = createInterface({ input: createReadStream(join(folder, FILE_LIST)) });
	for await (const line of lines) {
		const [sha256 = '', key = ''] = line.split('  files/');
		yield { sha256, key, file: within(join(folder, 'files'), key) };
	}
}

async function insist(folder: string, path: string, sha256: string) {
	const found = await measure(join(folder, path)).catch(() => undefined);
	if (found?.sha256 !== sha256)
		throw new Error(
			`The back-up is damaged: ${path} ${found ? 'has changed' : 'is missing'}. Nothing was restored. Take another copy of it, or an earlier back-up.`
		);
}
