/** The pattern of `like` and `ilike` for texts that hold these words, as they are written. */
export const containing = (words: string): string => `%${words.replace(/[\\%_]/g, '\\$&')}%`;
