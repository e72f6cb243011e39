import type { Context, EmployerActor } from '#lib/server/context.ts';
import { publish } from '#lib/server/events.ts';
import { mayMove } from '../rules.ts';
import { lockApplication, newsOf, takeStep } from './move.ts';

/** 閲覧済: the employer opens the application for the first time, and the seeker sees it. Later views change nothing. */
export async function viewApplication(
	{ db, actor, now }: Context<EmployerActor>,
	applicationId: string
): Promise<void> {
	await db.transaction(async (tx) => {
		const application = await lockApplication(tx, actor, applicationId);
		if (!mayMove('view', application.state)) return;
		await takeStep(tx, application, 'view', { at: now(), actor });
		const { about, both, establishmentName } = await newsOf(tx, application);
		await publish(tx, {
			type: 'application.moved',
			to: both,
			data: { ...about, state: 'viewed', establishmentName }
		});
	});
}
