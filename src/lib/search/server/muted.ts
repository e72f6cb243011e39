import { desc, eq, sql, type SQL } from 'drizzle-orm';
import { establishments } from '#lib/employers/server/schema.ts';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import type { Reader } from '#lib/server/db.ts';
import type { MutedEstablishment } from '../muting.ts';
import { mutedEstablishments } from './schema.ts';

/** 表示しない事業所, the latest first. */
export const listMuted = ({
	db,
	actor
}: Context<SeekerActor> & { db: Reader }): Promise<MutedEstablishment[]> =>
	db
		.select({
			number: establishments.number,
			name: establishments.name,
			mutedAt: mutedEstablishments.mutedAt
		})
		.from(mutedEstablishments)
		.innerJoin(establishments, eq(establishments.id, mutedEstablishments.establishmentId))
		.where(eq(mutedEstablishments.seekerId, actor.id))
		.orderBy(desc(mutedEstablishments.mutedAt), establishments.number);

/** The ids alone, for a search to leave out; few, so that a query takes them as a list. */
export async function readMutedIds(db: Reader, seekerId: string): Promise<string[]> {
	const rows = await db
		.select({ id: mutedEstablishments.establishmentId })
		.from(mutedEstablishments)
		.where(eq(mutedEstablishments.seekerId, seekerId));
	return rows.map(({ id }) => id);
}

/**
 * In a query over postings: not one of an establishment that the reader muted. A posting that hides its
 * employer from them stays, or its absence would tell whose it is (JOB-20).
 */
export function notMuted(muted: readonly string[], known: readonly number[]): SQL | undefined {
	if (muted.length === 0) return undefined;
	const ids = sql.join(
		muted.map((id) => sql`${id}::uuid`),
		sql`, `
	);
	const shown = sql.join(
		known.map((visibility) => sql`${visibility}`),
		sql`, `
	);
	return sql`not (postings.establishment_id in (${ids}) and postings.visibility in (${shown}))`;
}
