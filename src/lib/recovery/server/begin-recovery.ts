import { beginRecovery as begin } from './recover-account.ts';
import { NoSeekerOpen } from '#lib/offices/server/errors.ts';
import { findOpenRecord, openRecord } from '#lib/offices/server/open-record.ts';
import { lockSeeker } from '#lib/seekers/server/lock-seeker.ts';
import type { Context, OfficerActor } from '#lib/server/context.ts';
import { publish } from '#lib/server/events.ts';
import { count } from '#lib/server/limits.ts';
import { proofs, recoveryReason, sawDocument, type RecoveryInput } from '../rules.ts';

const BY_OFFICER = { name: 'recoveries', points: 20, seconds: 3600 };
const OF_PERSON = { name: 'recoveries-of-person', points: 5, seconds: 3600 };

/**
 * Lets somebody whose mailbox is lost in again, after the officer who has their record open has seen who they are:
 * a key goes to the new address, at once or when a second officer or a day has passed it. Written into the access log with the document; the person's screens hear of it.
 */
export async function beginRecovery(
	{ db, actor, now }: Context<OfficerActor>,
	{ email, document }: Omit<RecoveryInput, 'matches'>
): Promise<'mailed' | 'held' | 'corrected'> {
	await count(BY_OFFICER, actor.id);
	return db.transaction(async (tx) => {
		const at = now();
		const open = await findOpenRecord(tx, actor, at);
		if (!open) throw new NoSeekerOpen();
		await count(OF_PERSON, open.personId);
		const { accountId: seekerId, number, name } = await lockSeeker(tx, open.personId);
		const what = await begin(tx, {
			...{ accountId: seekerId, email, document: proofs[document], byId: actor.id, at },
			sawDocument: sawDocument(document)
		});
		await openRecord(tx, actor, { personId: seekerId, reason: recoveryReason(document), at });
		if (what !== 'corrected')
			await publish(tx, {
				type: 'recovery.begun',
				to: [`account:${seekerId}`, `office:${actor.officeId}`],
				data: { seekerId, number, name, at: at.toISOString(), held: what === 'held' }
			});
		return what;
	});
}
