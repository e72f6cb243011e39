import { createHash, randomBytes } from 'node:crypto';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { config } from '#lib/server/config.ts';
import { GivenUp } from '#lib/server/job-attempt.ts';
import type { Job } from '#lib/server/jobs.ts';
import { deliverSecret } from '#lib/server/mail.ts';
import { STOP_DAYS } from '../keys.ts';
import { addressChanged, addressChangedForGood, recoveredAtOffice } from './letters.ts';
import { addressChanges } from './schema.ts';

export const hashedStop = (token: string) => createHash('sha256').update(token).digest('hex');

/**
 * Tells the old address with a link that takes the change back, unless it was said to be lost: somebody else may read
 * there. Its token is kept as a hash alone, and another mail would make it worthless: of one that may have arrived a person decides.
 */
export const tellOldAddress: Job<{ changeId: string }> = {
	name: 'accounts.tell-old-address',
	patience: { days: STOP_DAYS },
	run: async (system, { changeId }) => {
		const token = randomBytes(32).toString('base64url');
		const [change] = await system.db
			.update(addressChanges)
			.set({
				stopHash: sql`case when ${addressChanges.stoppable} then ${hashedStop(token)} end`
			})
			.where(and(eq(addressChanges.id, changeId), isNull(addressChanges.stoppedAt)))
			.returning({
				...{ to: addressChanges.oldAddress, stoppable: addressChanges.stoppable },
				document: addressChanges.document
			});
		if (!change) return;
		const { to, stoppable, document } = change;
		const link = `${config().ORIGIN}/restore-address?token=${token}`;
		const forGood = document === null ? addressChangedForGood : recoveredAtOffice;
		const letter = { to, ...(stoppable ? addressChanged(link) : forGood) };
		if ((await deliverSecret(system, letter)) === 'unanswered')
			throw new GivenUp('The mail server broke off before it answered.');
	}
};
