import { and, desc, gte, ilike, or, sql, type SQL } from 'drizzle-orm';
import { seekers } from '#lib/seekers/server/schema.ts';
import { containing } from '#lib/server/containing.ts';
import type { Context, EmployerActor } from '#lib/server/context.ts';
import { count, type Limit } from '#lib/server/limits.ts';
import { minutesOf, MOST_PAGES, type CandidateFilter } from '../candidate-filter.ts';
import type { Candidate } from '../request.ts';
import { readAliases } from './aliases.ts';
import { asCandidate, candidateFields, findable } from './candidates.ts';

export const PAGE = 20;
/** Enough to search all day; too few to carry the whole list away. */
const searching: Limit = { name: 'candidates', points: 600, seconds: 3600 };
/** Beyond this a number tells nothing but that one should narrow the list. */
const COUNTED = MOST_PAGES * PAGE;

/** 求職情報検索: published profiles that fit, the latest first. An empty wish fits everything. */
export async function findCandidates(
	{ db, actor, now }: Context<EmployerActor>,
	filter: CandidateFilter,
	page = 1
): Promise<{ candidates: Candidate[]; count: number; more: boolean }> {
	await count(searching, actor.establishmentId);
	const which = and(findable(actor.establishmentId, now()), ...conditions(filter));
	const some = db
		.select({ id: seekers.accountId })
		.from(seekers)
		.where(which)
		.limit(COUNTED + 1);
	const [aliases, found, rows] = await Promise.all([
		readAliases({ db, now }, actor),
		db.$count(some.as('some')),
		db
			.select(candidateFields)
			.from(seekers)
			.where(which)
			.orderBy(desc(seekers.publishedAt), seekers.profileId)
			.limit(PAGE)
			.offset((page - 1) * PAGE)
	]);
	return {
		candidates: rows.map((row) => asCandidate(row, now(), aliases)),
		count: Math.min(found, COUNTED),
		more: found > COUNTED
	};
}

function conditions(filter: CandidateFilter): (SQL | undefined)[] {
	const { words, group, prefecture, town, kind, licence } = filter;
	return [
		group === '' ? undefined : wishes({ occupationGroups: [Number(group)] }),
		...words
			.split(/\s+/)
			.filter(Boolean)
			.map((word) => named('occupations', word)),
		prefecture === '' ? undefined : orOpen('prefectures', wishes({ prefectures: [prefecture] })),
		town === '' ? undefined : orOpen('towns', listed('towns', town)),
		kind === '' ? undefined : orOpen('kinds', wishes({ kinds: [kind] })),
		atMost('monthlyWageFrom', filter.monthly),
		atMost('hourlyWageFrom', filter.hourly),
		...hours(filter),
		licence === '' ? undefined : named('licences', licence)
	];
}

const wishes = (part: object) => sql`${seekers.wishes} @> ${JSON.stringify(part)}::jsonb`;

/** Somebody who named no place would take any. */
const orOpen = (key: 'prefectures' | 'towns' | 'kinds', condition: SQL) =>
	or(condition, sql`${seekers.wishes} -> ${sql.raw(`'${key}'`)} = '[]'::jsonb`);

/** The same, found by an index: few people have a name with all of its pieces. One character alone has none. */
function named(key: 'occupations' | 'licences', words: string): SQL | undefined {
	const asked = JSON.stringify({ [key]: [words] });
	if ([...words.normalize('NFKC')].length < 2) return listed(key, words);
	return and(
		sql`wished_pieces(${seekers.wishes}) @> wished_pieces(${asked}::jsonb)`,
		listed(key, words)
	);
}

/** One of the names contains these words, in any width and case. */
function listed(key: 'occupations' | 'towns' | 'licences', words: string): SQL {
	const pattern = containing(words.normalize('NFKC'));
	return sql`exists (
		select 1 from jsonb_array_elements_text(${seekers.wishes} -> ${sql.raw(`'${key}'`)}) as listed (wish)
		where ${ilike(sql`normalize(listed.wish, NFKC)`, pattern)})`;
}

const number = (key: 'monthlyWageFrom' | 'hourlyWageFrom' | 'workFrom' | 'workUntil') =>
	sql`(${seekers.wishes} ->> ${sql.raw(`'${key}'`)})::int`;

/** Whoever hopes for no more than is paid, or named no sum. */
const atMost = (key: 'monthlyWageFrom' | 'hourlyWageFrom', paid: string) =>
	paid === '' ? undefined : sql`coalesce(${number(key)}, 0) <= ${Number(paid)}`;

/** The hours of the work lie within those that the person can work. */
function hours({ from, until }: CandidateFilter): (SQL | undefined)[] {
	const [begins, ends] = [minutesOf(from), minutesOf(until)];
	return [
		begins === undefined ? undefined : sql`coalesce(${number('workFrom')}, 0) <= ${begins}`,
		ends === undefined ? undefined : gte(sql`coalesce(${number('workUntil')}, 1440)`, ends)
	];
}
