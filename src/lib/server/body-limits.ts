/** Four documents and the words around them: more is refused before it is read. */
export const largestBody = (maxDocBytes: number) => 4 * maxDocBytes + 1024 * 1024;
