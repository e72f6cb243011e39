import { and, eq, isNotNull } from 'drizzle-orm';
import { establishments } from '#lib/employers/server/schema.ts';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import { count, type Limit } from '#lib/server/limits.ts';
import { parseEstablishmentNumber } from '#lib/postings/numbers.ts';
import { ALL, holds, mayHold } from '#lib/server/named-like.ts';
import { foldName } from '#lib/text/fold-name.ts';
import type { FoundEstablishment } from '../request.ts';
import { blockedEstablishments } from './schema.ts';

export const MOST_FOUND = 20;
const MAX_WORDS = 60;
/** Enough for somebody who tries spellings. */
const searching: Limit = { name: 'establishments.find', points: 60, seconds: 60 };

const shown = {
	id: establishments.id,
	number: establishments.number,
	name: establishments.name,
	nameKana: establishments.nameKana,
	address: establishments.address
};

/** Establishments that could find a profile, by a part of the name or the 事業所番号: to hide from one in time. */
export async function findEstablishments(
	{ db, actor }: Context<SeekerActor>,
	words: string
): Promise<FoundEstablishment[]> {
	const asked = Array.from(words.trim()).slice(0, MAX_WORDS).join('');
	if (foldName(asked) === '') return [];
	await count(searching, actor.id);
	const number = parseEstablishmentNumber(asked);
	const inOrder = [establishments.name, establishments.number];
	const near = db
		.select(shown)
		.from(establishments)
		.where(
			and(
				isNotNull(establishments.myPageSince),
				number ? eq(establishments.number, number) : mayHold(establishments, asked)
			)
		)
		.orderBy(...inOrder)
		.limit(ALL)
		.as('establishments');
	const rows = await db
		.select({
			number: establishments.number,
			name: establishments.name,
			address: establishments.address,
			blockedAt: blockedEstablishments.blockedAt
		})
		.from(near)
		.leftJoin(
			blockedEstablishments,
			and(
				eq(blockedEstablishments.establishmentId, establishments.id),
				eq(blockedEstablishments.seekerId, actor.id)
			)
		)
		.where(number ? undefined : holds(establishments, asked))
		.orderBy(...inOrder)
		.limit(MOST_FOUND);
	return rows.map(({ blockedAt, ...row }) => ({ ...row, blocked: blockedAt !== null }));
}
