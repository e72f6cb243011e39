import type { FileOwner } from '#lib/server/files/owners.ts';
import { FOLDER } from './papers.ts';

/** Papers that have been drawn. */
export const paperFiles: FileOwner = {
	folder: FOLDER,
	named: 'select storage_key as key from papers'
};
