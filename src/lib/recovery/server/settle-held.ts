import { decline, release } from './held-recovery.ts';
import { writeAccess } from '#lib/offices/server/open-record.ts';
import type { Context, OfficerActor } from '#lib/server/context.ts';
import type { Tx } from '#lib/server/db.ts';
import { publish } from '#lib/server/events.ts';
import { DECLINE_REASON, RELEASE_REASON } from '../rules.ts';
import { HeldRecoveryNotFound, OwnRecovery } from './errors.ts';
import { findHeldRecovery } from './held-recoveries.ts';

type Held = NonNullable<Awaited<ReturnType<typeof findHeldRecovery>>>;

/**
 * A second officer of the office has looked as well: the person may go on, and is mailed so. Written into the access
 * log (PRV-6); whoever began it is refused.
 */
export const releaseHeld = (ctx: Context<OfficerActor>, { id }: { id: string }): Promise<void> =>
	settle(ctx, id, {
		...{ type: 'recovery.released', reason: RELEASE_REASON },
		run: (tx, { byId }, at) => {
			if (byId === ctx.actor.id) throw new OwnRecovery();
			return release(tx, { id, byId: ctx.actor.id, at });
		}
	});

/** Any officer of the office calls it off, also whoever began it: nothing has changed, and the new mailbox is told. */
export const declineHeld = (ctx: Context<OfficerActor>, { id }: { id: string }): Promise<void> =>
	settle(ctx, id, {
		...{ type: 'recovery.declined', reason: DECLINE_REASON },
		run: (tx) => decline(tx, id)
	});

interface Settling {
	type: 'recovery.released' | 'recovery.declined';
	reason: string;
	/** False where somebody else was quicker. */
	run: (tx: Tx, held: Held, at: Date) => Promise<boolean>;
}

const settle = (
	{ db, actor, now }: Context<OfficerActor>,
	id: string,
	{ type, reason, run }: Settling
): Promise<void> =>
	db.transaction(async (tx) => {
		const at = now();
		const held = await findHeldRecovery(tx, actor, id, at);
		if (!held || !(await run(tx, held, at))) throw new HeldRecoveryNotFound();
		const { personId, number, name } = held;
		await writeAccess(tx, actor, { personId, reason, at });
		await publish(tx, {
			type,
			to: [`account:${personId}`, `office:${actor.officeId}`],
			data: { seekerId: personId, number, name, at: at.toISOString() }
		});
	});
