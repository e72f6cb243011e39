import { and, eq, sql } from 'drizzle-orm';
import { askForKey } from '#lib/accounts/server/keys.ts';
import { accounts } from '#lib/accounts/server/schema.ts';
import type { System } from '#lib/server/context.ts';
import { seekers } from './schema.ts';

/**
 * ACC-5: the registered address and the birth date must belong together. Everybody gets the same answer; only
 * the mailbox tells.
 */
export const requestOpening = (
	{ db, now }: System,
	input: { email: string; birthDate: string; consentVersion: string }
): Promise<string> =>
	db.transaction(async (tx) => {
		const { email, birthDate, consentVersion } = input;
		const [seeker] = await tx
			.select({ id: accounts.id })
			.from(seekers)
			.innerJoin(accounts, eq(accounts.id, seekers.accountId))
			.where(
				and(
					eq(sql`lower(${accounts.email})`, email.toLowerCase()),
					eq(seekers.birthDate, birthDate)
				)
			);
		return askForKey(tx, {
			...{ purpose: 'opening', accountId: seeker?.id, address: email },
			...{ consentVersion, at: now() }
		});
	});
