import { eq } from 'drizzle-orm';
import type { Tx } from '#lib/server/db.ts';
import { savedSearches } from './schema.ts';

/** 退会: what somebody looked for is theirs alone. */
export const eraseSavedSearches = async (tx: Tx, seekerId: string): Promise<void> =>
	void (await tx.delete(savedSearches).where(eq(savedSearches.seekerId, seekerId)));
