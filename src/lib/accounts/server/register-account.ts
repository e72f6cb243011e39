import type { Role } from '#lib/server/context.ts';
import type { Db, Tx } from '#lib/server/db.ts';
import { AddressTaken } from './errors.ts';
import { hashPassword } from './passwords.ts';
import { accounts } from './schema.ts';

/**
 * Stores a sign-in; the room it belongs to adds the person. Without a password it cannot be used until its
 * owner has opened it. Returns the account's id; an address that somebody has is refused.
 */
export async function registerAccount(
	db: Db | Tx,
	input: { email: string; role: Role } & ({ password: string } | { passwordHash: string | null })
): Promise<string> {
	const passwordHash =
		'password' in input ? await hashPassword(input.password) : input.passwordHash;
	const [row] = await db
		.insert(accounts)
		.values({ email: input.email, role: input.role, passwordHash })
		.onConflictDoNothing()
		.returning({ id: accounts.id });
	if (!row) throw new AddressTaken();
	return row.id;
}
