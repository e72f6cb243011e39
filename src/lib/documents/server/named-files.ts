/** Every file that a document's row names; `keysOf` says the same of one row. */
export const filesOfDocuments = `
	select storage_key as key from documents where storage_key is not null
	union all
	select preview_key || ending from documents, (values ('-small.webp'), ('-large.webp')) as sizes (ending)
	where preview_key is not null`;
