import type { Db } from '../db.ts';

/** A room whose rows own files. */
export interface FileOwner {
	/** The folder of the storage in which its files lie, and nothing else. */
	folder: string;
	/** Every key that a row of the room owns, in pieces. */
	owned(db: Db): AsyncIterable<string[]>;
	/** Those of the keys that a row owns now. */
	stillOwned(db: Db, keys: string[]): Promise<string[]>;
}
