import { sql, type SQL } from 'drizzle-orm';
import { asked, type ConditionName, type Conditions } from '../conditions.ts';
import { askedFacts, type Asker, inGroups } from './asked-facts.ts';
import { askedWords } from './asked-words.ts';

/** A search as the database is asked it. */
export interface Plan {
	/** Conditions on columns; among them always that the posting is still open. */
	facts: SQL[];
	/** Those of them that say where to look before any word is asked for: in which partitions, or at which few rows. */
	partitions: SQL[];
	/** The tallies tell all that the facts ask, whatever words are asked for beside them. */
	tallied: boolean;
	/** What the words must be, as a query of the index of words; undefined where no word is asked for. */
	words: string | undefined;
	/** What they must not be. */
	not: string | undefined;
	/** What 希望に合う順 sorts by first. */
	score: SQL;
	/** Establishments that the reader muted. */
	muted: readonly string[];
	asker: Asker;
}

const tallies: ConditionName[] = [
	...(['words', 'anyWord', 'not', 'company', 'companyNot', 'licences', 'licencesNot'] as const),
	...(['occupations', 'industries', 'stations'] as const),
	'prefectures',
	'groups',
	'kinds',
	'forms',
	'categories',
	'visibilities',
	'deadlineWithin'
];

export function planSearch(
	conditions: Conditions,
	asker: Asker,
	muted: readonly string[] = [],
	score: SQL = sql`0`
): Plan {
	const { must, mustNot } = askedWords(conditions, asker.known.includes(2));
	return {
		facts: askedFacts(conditions, asker),
		partitions: inGroups(conditions),
		tallied: asked(conditions).every((name) => tallies.includes(name)),
		words: must.length === 0 ? undefined : must.join(' & '),
		not: mustNot.length === 0 ? undefined : `(${mustNot.join(' | ')})`,
		...{ score, muted, asker }
	};
}

/** Answered by the index of words alone: its answer is exact, see `pieces.ts`. */
export const found = (words: string) => sql`i.words @@ ${words}::tsquery`;

/** The same asked of each row in turn, which the index of words has no part in. */
export const checked = (words: string) => sql`ts_match_vq(i.words, ${words}::tsquery)`;

export const both = (words: string | undefined, not: string | undefined) =>
	[words, not && `!${not}`].filter(Boolean).join(' & ');

/** JOB-20: a posting that hides its employer stays, or its absence would tell whose it is. */
export const isMuted = ({ muted, asker }: Pick<Plan, 'muted' | 'asker'>) =>
	sql`(i.establishment_id = any(${`{${muted.join(',')}}`}::uuid[])
		and i.visibility = any(${`{${asker.known.join(',')}}`}::smallint[]))`;

export const every = (conditions: SQL[]): SQL =>
	conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);

/**
 * `from` and `where` of the postings that meet a plan which asks for words. They are found by the index of words alone:
 * no other index may be tempting, for then each row would be asked for its words, which lie elsewhere.
 */
export function withWords(plan: Plan & { words: string }): SQL {
	const { words, not, facts, partitions, muted } = plan;
	const first = [found(both(words, not)), ...partitions];
	const rest = [...facts, ...(muted.length > 0 ? [sql`not ${isMuted(plan)}`] : [])];
	// That it is still open is asked of each: of nearly all it is true.
	return rest.length === 1
		? sql`from posting_index i where ${every([...first, ...rest])}`
		: sql`from (select * from posting_index i where ${every(first)} offset 0) i where ${every(rest)}`;
}
