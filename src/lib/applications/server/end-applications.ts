import { and, eq, inArray } from 'drizzle-orm';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import type { Tx } from '#lib/server/db.ts';
import { mayCancel, openStates } from '../rules.ts';
import { cancelApplication } from './cancel-application.ts';
import { declineApplication } from './decline-application.ts';
import { applicationDrafts, applications, cancellations } from './schema.ts';

interface Leaving {
	/** The employer reads it with what is cancelled, … */
	remarks: string;
	/** … and with what can only be declined. */
	body: string;
	/** Stands from now on where the motivation stood. */
	erased: string;
}

/**
 * 退会: running applications end as if by the person's own hand. The employer is told, the letter is void within 24
 * hours, and reactions erase the documents (CLK-10, CLK-11). What was written about oneself went to the company; the
 * record of the referral does not need it. Returns the establishments that know the person.
 */
export async function endApplications(
	ctx: Context<SeekerActor>,
	{ remarks, body, erased }: Leaving
): Promise<string[]> {
	const { db, actor, now } = ctx;
	const own = eq(applications.seekerId, actor.id);
	const running = await db
		.select()
		.from(applications)
		.where(and(own, inArray(applications.state, openStates)))
		.orderBy(applications.id);
	for (const application of running)
		if (mayCancel(application, now()))
			await cancelApplication(ctx, application.id, { reason: 'other', remarks });
		else await declineApplication(ctx, application.id, { body });
	await db.delete(applicationDrafts).where(eq(applicationDrafts.seekerId, actor.id));
	const all = await db
		.update(applications)
		.set({ motivation: erased, remarks: '' })
		.where(own)
		.returning({ establishmentId: applications.establishmentId });
	return [...new Set(all.map(({ establishmentId }) => establishmentId))];
}

/** Which applications somebody made who is not to be recognised any more; what they wrote on cancelling goes. */
export async function forgetRemarks(tx: Tx, seekerId: string): Promise<string[]> {
	const own = await tx
		.select({ id: applications.id })
		.from(applications)
		.where(eq(applications.seekerId, seekerId));
	const ids = own.map(({ id }) => id);
	await tx
		.update(cancellations)
		.set({ remarks: '' })
		.where(inArray(cancellations.applicationId, ids));
	return ids;
}
