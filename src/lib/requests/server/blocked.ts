import { and, desc, eq, sql, type SQL } from 'drizzle-orm';
import { establishments } from '#lib/employers/server/schema.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import type { Reader } from '#lib/server/db.ts';
import type { BlockedEstablishment } from '../request.ts';
import { blockedEstablishments } from './schema.ts';

export async function isBlocked(
	db: Reader,
	seekerId: string,
	establishmentId: string
): Promise<boolean> {
	const blocks = and(
		eq(blockedEstablishments.seekerId, seekerId),
		eq(blockedEstablishments.establishmentId, establishmentId)
	);
	return (await db.$count(blockedEstablishments, blocks)) > 0;
}

/** In a query over seekers: none of those who turned this establishment away. */
export const notBlocking = (establishmentId: string): SQL =>
	sql`not exists (
		select 1 from blocked_establishments b
		where b.seeker_id = ${seekers.accountId} and b.establishment_id = ${establishmentId})`;

/** リクエストを受け取らない事業所, the latest first. */
export const listBlocked = ({ db, actor }: Context<SeekerActor>): Promise<BlockedEstablishment[]> =>
	db
		.select({
			number: establishments.number,
			name: establishments.name,
			address: establishments.address,
			blockedAt: blockedEstablishments.blockedAt
		})
		.from(blockedEstablishments)
		.innerJoin(establishments, eq(establishments.id, blockedEstablishments.establishmentId))
		.where(eq(blockedEstablishments.seekerId, actor.id))
		.orderBy(desc(blockedEstablishments.blockedAt), establishments.number);
