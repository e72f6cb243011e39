import { createHash, randomBytes } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import { config } from '#lib/server/config.ts';
import type { Job } from '#lib/server/jobs.ts';
import { deliverMail } from '#lib/server/mail.ts';
import { addressChanged } from './letters.ts';
import { addressChanges } from './schema.ts';

export const hashedStop = (token: string) => createHash('sha256').update(token).digest('hex');

/** Tells the old address with a link that takes the change back. Its token is kept as a hash alone. */
export const tellOldAddress: Job<{ changeId: string }> = {
	name: 'accounts.tell-old-address',
	run: async (system, { changeId }) => {
		const token = randomBytes(32).toString('base64url');
		const [change] = await system.db
			.update(addressChanges)
			.set({ stopHash: hashedStop(token) })
			.where(and(eq(addressChanges.id, changeId), isNull(addressChanges.stoppedAt)))
			.returning({ to: addressChanges.oldAddress });
		if (!change) return;
		const link = `${config().ORIGIN}/restore-address?token=${token}`;
		await deliverMail.run(system, { to: change.to, ...addressChanged(link) });
	}
};
