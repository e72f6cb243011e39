import { eq } from 'drizzle-orm';
import type { Tx } from '#lib/server/db.ts';
import { mutedEstablishments, savedSearches, viewedPostings } from './schema.ts';

/** 退会: what somebody looked for and did not want to see is theirs alone. */
export async function eraseSearches(tx: Tx, seekerId: string): Promise<void> {
	for (const table of [mutedEstablishments, viewedPostings, savedSearches])
		await tx.delete(table).where(eq(table.seekerId, seekerId));
}
