import type { PostingSheetFacts } from '../../facts.ts';

export const drawPostingSheet = (
	facts: PostingSheetFacts,
	missing: string[]
): Promise<Uint8Array> => Promise.reject(new Error(`${facts.documentNumber} ${missing.length}`));
