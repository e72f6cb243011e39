import { and, eq, isNull } from 'drizzle-orm';
import type { Context, OfficerActor, SeekerActor } from '#lib/server/context.ts';
import { publish } from '#lib/server/events.ts';
import { mayReport } from '../silence.ts';
import { ApplicationNotFound, NotPossibleNow } from '#lib/applications/server/errors.ts';
import { isUuid } from '#lib/text/uuid.ts';
import { lockApplication, newsOf } from '#lib/applications/server/move.ts';
import { applications } from '#lib/applications/server/schema.ts';
import { silences } from './schema.ts';

/**
 * 連絡がない: the seeker asks the office to find out. It is on the office's list at once and the employer gets a
 * notice; nothing is said in the conversation, which is the two sides' own. Safe to repeat.
 */
export async function reportSilence(
	{ db, actor, now }: Context<SeekerActor>,
	applicationId: string
): Promise<void> {
	await db.transaction(async (tx) => {
		const at = now();
		const application = await lockApplication(tx, actor, applicationId);
		const [known] = await tx
			.select({ reportedAt: silences.reportedAt })
			.from(silences)
			.where(eq(silences.applicationId, applicationId));
		if (!mayReport({ ...application, reportedAt: known?.reportedAt }, at)) {
			if (known?.reportedAt) return;
			throw new NotPossibleNow();
		}
		const report = { reportedAt: at, handledAt: null, handledById: null };
		await tx
			.insert(silences)
			.values({ applicationId, ...report })
			.onConflictDoUpdate({ target: silences.applicationId, set: report });
		const { about, seekerName, establishmentName } = await newsOf(tx, application);
		await publish(tx, {
			type: 'application.silenceReported',
			to: [`account:${application.seekerId}`, `office:${application.officeId}`],
			data: { ...about, seekerName, establishmentName, at: at.toISOString() }
		});
	});
}

/** Somebody at the office took care of it: off the list, and the seeker's page says so. Safe to repeat. */
export async function handleSilence(
	{ db, actor, now }: Context<OfficerActor>,
	applicationId: string
): Promise<void> {
	if (!isUuid(applicationId)) throw new ApplicationNotFound();
	await db.transaction(async (tx) => {
		const at = now();
		const [application] = await tx
			.select()
			.from(applications)
			.where(and(eq(applications.id, applicationId), eq(applications.officeId, actor.officeId)));
		if (!application) throw new ApplicationNotFound();
		const [handled] = await tx
			.update(silences)
			.set({ handledAt: at, handledById: actor.id })
			.where(and(eq(silences.applicationId, applicationId), isNull(silences.handledAt)))
			.returning();
		if (!handled) return;
		const { about } = await newsOf(tx, application);
		await publish(tx, {
			type: 'application.silenceHandled',
			to: [`account:${application.seekerId}`, `office:${application.officeId}`],
			data: { ...about, at: at.toISOString() }
		});
	});
}
