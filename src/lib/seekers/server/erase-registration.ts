import { and, eq, lt, ne } from 'drizzle-orm';
import { accounts } from '#lib/accounts/server/schema.ts';
import type { Db, Tx } from '#lib/server/db.ts';
import { consultationRequests, seekerConsents, seekers } from './schema.ts';

/**
 * 退会: name, birth date, 求職番号, office and days stay for the record; how to reach the person, all wishes and
 * whatever was written go. Returns whose record it stays.
 */
export async function eraseRegistration(tx: Tx, seekerId: string, at: Date) {
	for (const table of [consultationRequests, seekerConsents])
		await tx.delete(table).where(eq(table.seekerId, seekerId));
	const [seeker] = await tx
		.update(seekers)
		.set({
			...{ postcode: '', address: '', phone: '', phoneToEmployers: false },
			...{ wishes: NO_WISHES, publishedAt: null, warnedOf: null, invalidatedAt: at }
		})
		.where(eq(seekers.accountId, seekerId))
		.returning({ officeId: seekers.officeId });
	if (!seeker) throw new Error('The seeker was not there.');
	return seeker;
}

const NO_WISHES: typeof seekers.$inferSelect.wishes = {
	...{ occupations: [], occupationGroups: [], prefectures: [], towns: [], kinds: [] },
	...{ monthlyWageFrom: null, hourlyWageFrom: null, workFrom: null, workUntil: null },
	...{ weekendsOff: false, licences: [], drives: false }
};

/** Who left before that moment and is still named, as anything but `nobody`. */
export const listNamed = (db: Db, before: Date, nobody: string) =>
	db
		.select({ id: accounts.id, withdrawnAt: accounts.withdrawnAt })
		.from(accounts)
		.innerJoin(seekers, eq(seekers.accountId, accounts.id))
		.where(and(lt(accounts.withdrawnAt, before), ne(seekers.name, nobody)));

/** The record stays as figures: nobody can tell of whom. */
export const forgetName = (tx: Tx, seekerId: string, nobody: string) =>
	tx
		.update(seekers)
		.set({ name: nobody, nameKana: '', birthDate: '1900-01-01' })
		.where(eq(seekers.accountId, seekerId));
