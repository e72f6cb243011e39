import { eq, max, sql, type SQLWrapper } from 'drizzle-orm';
import type { Context, SignedIn } from '#lib/server/context.ts';
import type { Db, Tx } from '#lib/server/db.ts';
import { CONSENT_VERSION, holds } from '../consent.ts';
import { accounts, consents } from './schema.ts';

/**
 * The newest text that an account agreed to, as a column of a query that joins accounts with other tables; null of none.
 * In a query over one table drizzle leaves its name out, and the id would be that of a consent.
 */
export const newestConsent = (accountId: SQLWrapper) =>
	sql<
		string | null
	>`(select max(${consents.version}) from ${consents} where ${consents.accountId} = ${accountId})`;

/** Keeps what somebody agreed to, and when. */
export const noteConsent = async (
	tx: Pick<Tx, 'insert'>,
	{ accountId, at, version = CONSENT_VERSION }: { accountId: string; at: Date; version?: string }
): Promise<void> => void (await tx.insert(consents).values({ accountId, version, at }));

/** 同意して続ける: the texts in force are agreed to. Said twice, also at once, it is kept once. */
export const agree = ({ db, actor, now }: Context<SignedIn>): Promise<void> =>
	db.transaction(async (tx) => {
		await tx
			.select({ id: accounts.id })
			.from(accounts)
			.where(eq(accounts.id, actor.id))
			.for('update');
		if (!holds(await readConsent(tx, actor.id)))
			await noteConsent(tx, { accountId: actor.id, at: now() });
	});

async function readConsent(tx: Pick<Db, 'select'>, accountId: string): Promise<string | null> {
	const [newest] = await tx
		.select({ version: max(consents.version) })
		.from(consents)
		.where(eq(consents.accountId, accountId));
	return newest?.version ?? null;
}
