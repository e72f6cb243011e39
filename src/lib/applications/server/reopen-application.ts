import { and, eq, inArray } from 'drizzle-orm';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import { publish } from '#lib/server/events.ts';
import { openStates } from '../rules.ts';
import { AlreadyApplied } from './errors.ts';
import { lockApplication, newsOf, takeStep } from './move.ts';
import { applications } from './schema.ts';

/** APP-20: 結果不明 was wrong, the employer did get in touch: it goes on as 選考中. Safe to repeat. */
export async function reopenApplication(
	{ db, actor, now }: Context<SeekerActor>,
	applicationId: string
): Promise<void> {
	await db.transaction(async (tx) => {
		const application = await lockApplication(tx, actor, applicationId);
		if (application.state === 'screening') return;
		const another = await tx.$count(
			applications,
			and(
				eq(applications.seekerId, actor.id),
				eq(applications.postingId, application.postingId),
				inArray(applications.state, openStates)
			)
		);
		if (application.state === 'unknown' && another > 0) throw new AlreadyApplied();
		await takeStep(tx, application, 'reopen', { at: now(), actor });
		const { about, everyone, establishmentName } = await newsOf(tx, application);
		await publish(tx, {
			type: 'application.moved',
			to: everyone,
			data: { ...about, state: 'screening', establishmentName }
		});
	});
}
