import type { FileOwner } from '#lib/server/files/owners.ts';
import { FOLDER } from './keep-files.ts';

/** Documents and their pictures; `keysOf` says the same of one row. */
export const documentFiles: FileOwner = {
	folder: FOLDER,
	named: `
		select storage_key as key from documents where storage_key is not null
		union all
		select preview_key || ending from documents, (values ('-small.webp'), ('-large.webp')) as sizes (ending)
		where preview_key is not null`
};
