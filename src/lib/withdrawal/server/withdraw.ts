import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { insistOnPassword } from '#lib/accounts/server/own-password.ts';
import { accounts } from '#lib/accounts/server/schema.ts';
import { endSessionsOf } from '#lib/accounts/server/sessions.ts';
import { mayCancel, openStates } from '#lib/applications/rules.ts';
import { cancelApplication } from '#lib/applications/server/cancel-application.ts';
import { declineApplication } from '#lib/applications/server/decline-application.ts';
import { applications } from '#lib/applications/server/schema.ts';
import { eraseRows } from '#lib/documents/server/erase-documents.ts';
import { documents } from '#lib/documents/server/schema.ts';
import { closeOffer } from '#lib/recommendations/server/close-offer.ts';
import { recommendations } from '#lib/recommendations/server/schema.ts';
import { declineAll } from '#lib/requests/server/end-requests.ts';
import { lockSeeker } from '#lib/seekers/server/lock-seeker.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import type { Tx } from '#lib/server/db.ts';
import { publish, type Channel } from '#lib/server/events.ts';
import { sendMail } from '#lib/server/mail.ts';
import { stashedForms } from '#lib/server/schema.ts';
import { ERASED_WORDS, FAREWELL } from '../rules.ts';
import { farewell } from './letters.ts';
import { personalTables } from './personal-tables.ts';

/**
 * 退会, all of it or nothing: running applications end as if by the person's own hand, everything that is
 * theirs alone is erased, and the account opens nothing any more. Returns the sessions that ended.
 */
export async function withdraw(
	ctx: Context<SeekerActor>,
	{ current }: { current: string }
): Promise<string[]> {
	const { actor, now } = ctx;
	const { email } = await insistOnPassword(ctx, current);
	return ctx.db.transaction(async (tx) => {
		const at = now();
		// The lock of applying, of an offer and of a request: what was on its way is there by now, or never comes.
		await lockSeeker(tx, actor.id);
		await endApplications({ ...ctx, db: tx as typeof ctx.db });
		await endOffers(tx, actor.id, at);
		await declineAll(tx, actor.id, at);
		await eraseDrafts(tx, actor.id, at);
		const ended = await endSessionsOf(tx, actor.id);
		for (const { table, column } of await personalTables(tx))
			await tx.execute(
				sql`delete from ${sql.identifier(table)} where ${sql.identifier(column)} = ${actor.id}`
			);
		await tx.delete(stashedForms).where(eq(stashedForms.accountId, actor.id));
		const seeker = await emptyRegistration(tx, actor.id, at);
		await tx
			.update(accounts)
			.set({
				...{ email: `${actor.id}@withdrawn.invalid`, passwordHash: null, asksForCode: null },
				...{ failures: 0, lockedUntil: null, withdrawnAt: at }
			})
			.where(eq(accounts.id, actor.id));
		await sendMail(tx, { to: email, ...farewell(at) });
		await publish(tx, {
			type: 'seeker.withdrawn',
			to: [`office:${seeker.officeId}`, ...(await employersOf(tx, actor.id))],
			data: { seekerId: actor.id }
		});
		return ended;
	});
}

/** The employer is told, the letter is void within 24 hours, and reactions erase the documents (CLK-10, CLK-11). */
async function endApplications(ctx: Context<SeekerActor>) {
	const { db, actor, now } = ctx;
	const running = await db
		.select()
		.from(applications)
		.where(and(eq(applications.seekerId, actor.id), inArray(applications.state, openStates)))
		.orderBy(applications.id);
	for (const application of running)
		if (mayCancel(application, now()))
			await cancelApplication(ctx, application.id, { reason: 'other', remarks: '退会のため' });
		else await declineApplication(ctx, application.id, { body: FAREWELL });
	// What was written about oneself went to the company; the record of the referral does not need it.
	await db
		.update(applications)
		.set({ motivation: ERASED_WORDS, remarks: '' })
		.where(eq(applications.seekerId, actor.id));
}

async function endOffers(tx: Tx, seekerId: string, at: Date) {
	const live = await tx
		.select({ id: recommendations.id })
		.from(recommendations)
		.where(and(eq(recommendations.seekerId, seekerId), eq(recommendations.state, 'sent')))
		.orderBy(recommendations.id)
		.for('update');
	for (const { id } of live) await closeOffer(tx, id, { state: 'declined', at });
}

/** Who knows the person by an application, and may have it on screen with an address to write to. */
async function employersOf(tx: Tx, seekerId: string): Promise<Channel[]> {
	const known = await tx
		.selectDistinct({ id: applications.establishmentId })
		.from(applications)
		.where(eq(applications.seekerId, seekerId));
	return known.map(({ id }) => `establishment:${id}` as const);
}

async function eraseDrafts(tx: Tx, seekerId: string, at: Date) {
	const files = await tx
		.select()
		.from(documents)
		.where(and(eq(documents.seekerId, seekerId), isNull(documents.applicationId)))
		.orderBy(documents.id)
		.for('update');
	await eraseRows(tx, files, 'removed', at);
}

/** Name, birth date, 求職番号, office and days stay for the record; how to reach the person, and all wishes, go. */
async function emptyRegistration(tx: Tx, id: string, at: Date) {
	const [seeker] = await tx
		.update(seekers)
		.set({
			...{ postcode: '', address: '', phone: '', phoneToEmployers: false },
			...{ wishes: NO_WISHES, publishedAt: null, warnedOf: null, invalidatedAt: at }
		})
		.where(eq(seekers.accountId, id))
		.returning({ officeId: seekers.officeId });
	if (!seeker) throw new Error('The seeker was not there.');
	return seeker;
}

const NO_WISHES: typeof seekers.$inferSelect.wishes = {
	...{ occupations: [], occupationGroups: [], prefectures: [], towns: [], kinds: [] },
	...{ monthlyWageFrom: null, hourlyWageFrom: null, workFrom: null, workUntil: null },
	...{ weekendsOff: false, licences: [], drives: false }
};
