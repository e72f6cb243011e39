import { eq } from 'drizzle-orm';
import type { Tx } from '#lib/server/db.ts';
import { extendedUntil } from '../rules.ts';
import { seekers } from './schema.ts';
import { tellValidity } from './tell-validity.ts';

/** CLK-3: prolongs the registration after a consultation, referral or direct application. Locks the seeker's row. */
export async function extendValidity(tx: Tx, seekerId: string, now: Date): Promise<void> {
	const [seeker] = await tx
		.select({
			officeId: seekers.officeId,
			validUntil: seekers.validUntil,
			invalidatedAt: seekers.invalidatedAt
		})
		.from(seekers)
		.where(eq(seekers.accountId, seekerId))
		.for('no key update');
	const validUntil = seeker && extendedUntil(seeker, now);
	if (!validUntil) return;
	await tx.update(seekers).set({ validUntil }).where(eq(seekers.accountId, seekerId));
	const { officeId } = seeker;
	await tellValidity(tx, { seekerId, officeId, valid: true, validUntil }, now);
}
