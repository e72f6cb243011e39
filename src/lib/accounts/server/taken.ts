import { eq, sql } from 'drizzle-orm';
import type { Reader } from '#lib/server/db.ts';
import { AddressTaken } from './errors.ts';
import { accounts } from './schema.ts';

/** For officers alone: an address that somebody has is said to be taken before anything is mailed. */
export async function refuseTaken(db: Reader, email: string): Promise<void> {
	const has = eq(sql`lower(${accounts.email})`, email.toLowerCase());
	const [holder] = await db.select({ id: accounts.id }).from(accounts).where(has);
	if (holder) throw new AddressTaken();
}

/** Somebody else has the address: the database says so, and the person gets the refusal everybody gets. */
export const unlessTaken =
	(refusal: () => Error) =>
	(thrown: unknown): never => {
		for (let cause = thrown; cause instanceof Error; cause = cause.cause)
			if ('constraint_name' in cause && cause.constraint_name === 'one_account_per_address')
				throw refusal();
		throw thrown;
	};
