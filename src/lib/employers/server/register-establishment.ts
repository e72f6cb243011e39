import { registerAccount } from '#lib/accounts/server/register-account.ts';
import type { Db, Tx } from '#lib/server/db.ts';
import { employerLogins, establishments } from './schema.ts';

/** Stores an establishment, or brings what is known of it up to date, by its 事業所番号. Returns its id. */
export async function registerEstablishment(
	db: Db | Tx,
	establishment: typeof establishments.$inferInsert
): Promise<string> {
	const [row] = await db
		.insert(establishments)
		.values(establishment)
		.onConflictDoUpdate({ target: establishments.number, set: establishment })
		.returning({ id: establishments.id });
	if (!row) throw new Error('The establishment was not stored.');
	return row.id;
}

/** Gives someone of the establishment a login. */
export const addEmployerLogin = (
	db: Db,
	login: { email: string; passwordHash: string },
	person: Omit<typeof employerLogins.$inferInsert, 'accountId'>
) =>
	db.transaction(async (tx) => {
		const accountId = await registerAccount(tx, { ...login, role: 'employer' });
		await tx.insert(employerLogins).values({ accountId, ...person });
		return accountId;
	});
