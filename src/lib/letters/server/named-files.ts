/** Every file that a drawn paper's row names. */
export const filesOfPapers = 'select storage_key as key from papers';
