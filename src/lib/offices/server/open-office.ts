import type { Db } from '#lib/server/db.ts';
import { registerAccount } from '#lib/accounts/server/register-account.ts';
import { officers, offices } from './schema.ts';

/** Stores an office, or brings what is known of it up to date, by its number. Returns its id. */
export async function openOffice(db: Db, office: typeof offices.$inferInsert): Promise<string> {
	const [row] = await db
		.insert(offices)
		.values(office)
		.onConflictDoUpdate({ target: offices.number, set: office })
		.returning({ id: offices.id });
	if (!row) throw new Error('The office was not stored.');
	return row.id;
}

/** Gives an officer a login. */
export const addOfficer = (
	db: Db,
	login: { email: string; passwordHash: string },
	officer: Omit<typeof officers.$inferInsert, 'accountId'>
) =>
	db.transaction(async (tx) => {
		const accountId = await registerAccount(tx, { ...login, role: 'officer' });
		await tx.insert(officers).values({ accountId, ...officer });
		return accountId;
	});
