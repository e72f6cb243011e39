import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { FSDriver } from 'flydrive/drivers/fs';

/**
 * Files in a folder as flydrive keeps them, but written beside their place, made durable and then put there: a
 * file is all there or not at all, whatever is killed or loses its power, once its row says that it exists.
 */
export class FolderDriver extends FSDriver {
	readonly #root: string;

	constructor(root: string) {
		super({ location: root, visibility: 'private' });
		this.#root = root;
	}

	override async put(key: string, contents: string | Uint8Array): Promise<void> {
		const place = join(this.#root, key);
		const beside = `${place}.${randomUUID()}.part`;
		await mkdir(dirname(place), { recursive: true, mode: 0o700 });
		try {
			const file = await open(beside, 'w', 0o600);
			try {
				await file.writeFile(contents);
				await file.sync();
			} finally {
				await file.close();
			}
			await rename(beside, place);
		} catch (error) {
			await rm(beside, { force: true }).catch(() => {});
			throw error;
		}
	}
}
