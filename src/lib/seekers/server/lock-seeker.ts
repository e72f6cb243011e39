import { eq } from 'drizzle-orm';
import type { Tx } from '#lib/server/db.ts';
import { SeekerNotFound } from './errors.ts';
import { seekers } from './schema.ts';

/** A person's own row, held until the transaction ends. */
export async function lockSeeker(tx: Tx, seekerId: string) {
	const [seeker] = await tx
		.select()
		.from(seekers)
		.where(eq(seekers.accountId, seekerId))
		.for('no key update');
	if (!seeker) throw new SeekerNotFound();
	return seeker;
}
