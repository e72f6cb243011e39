import { eq } from 'drizzle-orm';
import type { Tx } from '#lib/server/db.ts';
import { registrationChecks, registrationSections, seekerDisabilities } from './schema.ts';

/** 退会: whatever was typed in the steps goes, and what the office kept to see changes by. */
export async function eraseWritten(tx: Tx, seekerId: string): Promise<void> {
	for (const table of [registrationChecks, registrationSections, seekerDisabilities])
		await tx.delete(table).where(eq(table.seekerId, seekerId));
}
