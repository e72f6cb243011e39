import { eq } from 'drizzle-orm';
import { findRecovery } from './recover-account.ts';
import { findOpenRecord } from '#lib/offices/server/open-record.ts';
import { officers } from '#lib/offices/server/schema.ts';
import type { Context, OfficerActor } from '#lib/server/context.ts';

/** How far somebody has come whose record is open; null when nothing was begun within a day. Never an address. */
export async function findRecoveryOfOpen(ctx: Context<OfficerActor>) {
	const { db, actor, now } = ctx;
	const open = await findOpenRecord(db, actor, now());
	const last = open && (await findRecovery(ctx, open.personId));
	if (!last) return null;
	const { askedAt, until, changedAt, held, heldFor, officerId } = last;
	const [officer] = officerId
		? await db
				.select({ name: officers.name })
				.from(officers)
				.where(eq(officers.accountId, officerId))
		: [];
	return { askedAt, until, changedAt, held, heldFor, by: officer?.name ?? null };
}

export type RecoveryOfOpen = NonNullable<Awaited<ReturnType<typeof findRecoveryOfOpen>>>;
