import { sql } from 'drizzle-orm';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import { AlreadyApplied } from './errors.ts';
import { lockStanding } from './standing.ts';
import { applicationDrafts } from './schema.ts';

export interface Draft {
	motivation: string;
	remarks: string;
	/** APP-9: the wording that was just agreed to, on the way to the confirmation. */
	consent?: string;
}

/**
 * Keeps what has been written so far, whatever became of the posting meanwhile; the later of two tabs wins.
 * One draft is one attempt to apply: its `clientId` stays the same until the application is made from it.
 */
export async function saveDraft(
	{ db, actor, now }: Context<SeekerActor>,
	number: string,
	{ motivation, remarks, consent }: Draft
): Promise<{ savedAt: Date }> {
	const about = { seekerId: actor.id, number, kind: 'referral' } as const;
	const savedAt = now();
	const draft = { motivation, remarks, consentVersion: consent ?? null, updatedAt: savedAt };
	return db.transaction(async (tx) => {
		// A draft still on its way while 応募 is pressed waits for it, and then leaves nothing behind.
		const { posting, hasOpenApplication } = await lockStanding(tx, about);
		if (hasOpenApplication) throw new AlreadyApplied();
		await tx
			.insert(applicationDrafts)
			.values({ seekerId: actor.id, postingId: posting.id, ...draft })
			.onConflictDoUpdate({
				target: [applicationDrafts.seekerId, applicationDrafts.postingId],
				set: {
					...draft,
					// Saving by itself takes back no consent that was given for the same words.
					consentVersion: sql`coalesce(excluded.consent_version, case
						when application_drafts.motivation = excluded.motivation
							and application_drafts.remarks = excluded.remarks
						then application_drafts.consent_version end)`
				}
			});
		return { savedAt };
	});
}
