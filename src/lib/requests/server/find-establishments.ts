import { and, eq, ilike, isNotNull, or, sql } from 'drizzle-orm';
import { establishments } from '#lib/employers/server/schema.ts';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import { count, type Limit } from '#lib/server/limits.ts';
import type { FoundEstablishment } from '../request.ts';
import { blockedEstablishments } from './schema.ts';

export const MOST_FOUND = 20;
const MAX_WORDS = 60;
/** Each looks at every name: enough for somebody who tries spellings. */
const searching: Limit = { name: 'establishments.find', points: 60, seconds: 60 };

/** Establishments that could find a profile, by a part of the name or the 事業所番号: to hide from one in time. */
export async function findEstablishments(
	{ db, actor }: Context<SeekerActor>,
	words: string
): Promise<FoundEstablishment[]> {
	const wanted = [...words.normalize('NFKC').trim()].slice(0, MAX_WORDS).join('');
	if (wanted === '') return [];
	await count(searching, actor.id);
	const pattern = `%${wanted.replace(/[\\%_]/g, '\\$&')}%`;
	const rows = await db
		.select({
			number: establishments.number,
			name: establishments.name,
			address: establishments.address,
			blockedAt: blockedEstablishments.blockedAt
		})
		.from(establishments)
		.leftJoin(
			blockedEstablishments,
			and(
				eq(blockedEstablishments.establishmentId, establishments.id),
				eq(blockedEstablishments.seekerId, actor.id)
			)
		)
		.where(
			and(
				isNotNull(establishments.myPageSince),
				or(
					eq(establishments.number, wanted),
					ilike(sql`normalize(${establishments.name}, NFKC)`, pattern),
					ilike(sql`normalize(${establishments.nameKana}, NFKC)`, pattern)
				)
			)
		)
		.orderBy(establishments.name, establishments.number)
		.limit(MOST_FOUND);
	return rows.map(({ blockedAt, ...row }) => ({ ...row, blocked: blockedAt !== null }));
}
