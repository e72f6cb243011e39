import { eq } from 'drizzle-orm';
import type { Tx } from '#lib/server/db.ts';
import { mutedEstablishments, viewedPostings } from './schema.ts';

/** 退会: what somebody looked at and did not want to see is theirs alone. */
export async function eraseSearches(tx: Tx, seekerId: string): Promise<void> {
	for (const table of [mutedEstablishments, viewedPostings])
		await tx.delete(table).where(eq(table.seekerId, seekerId));
}
