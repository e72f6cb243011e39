import { and, eq, inArray, lt, ne } from 'drizzle-orm';
import { accounts } from '#lib/accounts/server/schema.ts';
import { applications, cancellations } from '#lib/applications/server/schema.ts';
import { tokyoDay } from '#lib/calendar/tokyo.ts';
import { messages } from '#lib/conversations/server/schema.ts';
import { discardBytes } from '#lib/documents/server/erase-documents.ts';
import { activityRecords, letters, papers } from '#lib/letters/server/schema.ts';
import { recommendations } from '#lib/recommendations/server/schema.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import type { Db, Tx } from '#lib/server/db.ts';
import { enqueue, type Job } from '#lib/server/jobs.ts';
import { namedUntil, NOBODY, RECORD_YEARS } from '../rules.ts';

/** When the term of the record is over, it stays as figures: nobody can tell of whom. */
export const forgetNames: Job = {
	name: 'withdrawal.forget-names',
	cron: '20 4 * * *',
	run: async ({ db, now }) => {
		for (const { id, withdrawnAt } of await longGone(db, now()))
			if (withdrawnAt && namedUntil(withdrawnAt) < tokyoDay(now()))
				await db.transaction((tx) => forget(tx, id));
	}
};

const DAYS = (RECORD_YEARS * 365 - 1) * 24 * 60 * 60 * 1000;

const longGone = (db: Db, now: Date) =>
	db
		.select({ id: accounts.id, withdrawnAt: accounts.withdrawnAt })
		.from(accounts)
		.innerJoin(seekers, eq(seekers.accountId, accounts.id))
		.where(and(lt(accounts.withdrawnAt, new Date(now.getTime() - DAYS)), ne(seekers.name, NOBODY)));

async function forget(tx: Tx, seekerId: string) {
	const own = tx
		.select({ id: applications.id })
		.from(applications)
		.where(eq(applications.seekerId, seekerId));
	const drawn = await tx
		.delete(papers)
		.where(inArray(papers.applicationId, own))
		.returning({ key: papers.storageKey });
	await enqueue(tx, discardBytes, { keys: drawn.map(({ key }) => key) });
	await tx.delete(letters).where(inArray(letters.applicationId, own));
	await tx.delete(activityRecords).where(eq(activityRecords.seekerId, seekerId));
	await tx.delete(messages).where(eq(messages.authorId, seekerId));
	await tx
		.update(cancellations)
		.set({ remarks: '' })
		.where(inArray(cancellations.applicationId, own));
	await tx.update(recommendations).set({ note: '' }).where(eq(recommendations.seekerId, seekerId));
	await tx
		.update(seekers)
		.set({ name: NOBODY, nameKana: '', birthDate: '1900-01-01' })
		.where(eq(seekers.accountId, seekerId));
}
