import type { Db } from '../db.ts';
import { storage } from '../storage.ts';
import type { FileOwner } from './owners.ts';

export interface Findings {
	/** How many files lie in the folder. */
	lying: number;
	/** Files that no row owns. */
	strays: string[];
	/** Files that a row owns and that are not there. */
	lost: string[];
}

/**
 * Holds a room's files against its rows. Both change meanwhile, so what seems lost is asked for once more; what
 * seems to be nobody's is only remembered, and asked about again before anything is done to it.
 */
export async function compareFiles(db: Db, owner: FileOwner): Promise<Findings> {
	const unclaimed = new Set<string>();
	for await (const key of storage().list(owner.folder)) unclaimed.add(key);
	const lying = unclaimed.size;

	const lost: string[] = [];
	for await (const keys of owner.owned(db)) {
		const absent = keys.filter((key) => !unclaimed.delete(key));
		const gone = await missing(absent);
		if (gone.length > 0) lost.push(...(await owner.stillOwned(db, gone)));
	}
	return { lying, strays: [...unclaimed], lost };
}

async function missing(keys: string[]): Promise<string[]> {
	const gone: string[] = [];
	for (const key of keys) if (!(await storage().exists(key))) gone.push(key);
	return gone;
}
