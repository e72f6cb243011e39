import { eq } from 'drizzle-orm';
import { KeyRefused } from '#lib/accounts/server/errors.ts';
import type { NewPassword } from '#lib/accounts/server/open-account.ts';
import { recoverAccount } from './recover-account.ts';
import { officers } from '#lib/offices/server/schema.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import type { System } from '#lib/server/context.ts';
import type { Reader } from '#lib/server/db.ts';
import { publish, type Channel } from '#lib/server/events.ts';

/** The person has the key of the new mailbox: in again, with a new password. Returns the sessions that ended. */
export const finishRecovery = (system: System, input: NewPassword): Promise<string[]> =>
	recoverAccount(system, input, async (tx, { accountId: seekerId, officerId }) => {
		// Read and not held: whoever holds it may be waiting for the account.
		const [seeker] = await tx
			.select({ number: seekers.number, name: seekers.name })
			.from(seekers)
			.where(eq(seekers.accountId, seekerId));
		if (!seeker) throw new KeyRefused();
		await publish(tx, {
			type: 'recovery.done',
			to: [`account:${seekerId}`, ...(await officeOf(tx, officerId))],
			data: { seekerId, ...seeker, at: system.now().toISOString() }
		});
	});

/** Where the officer works who waits for it. */
async function officeOf(db: Reader, officerId: string | null): Promise<Channel<'office'>[]> {
	if (!officerId) return [];
	const [officer] = await db
		.select({ officeId: officers.officeId })
		.from(officers)
		.where(eq(officers.accountId, officerId));
	return officer ? [`office:${officer.officeId}`] : [];
}
