import { sql, type SQL } from 'drizzle-orm';
import { asked, type ConditionName, type Conditions } from '#lib/conditions/conditions.ts';
import { anyOf, placePieces } from '#lib/conditions/facts/pieces-of-posting.ts';
import { askedFacts, askedPlaces, type Asker, inGroups, placesAsked } from './asked-facts.ts';
import { askedWords } from './asked-words.ts';
import { type Common, commonAsked } from './common-asked.ts';

/** A search as the database is asked it. */
export interface Plan {
	/** Conditions on columns. */
	facts: SQL[];
	/** Those of them that words, places and partitions do not say. */
	beside: SQL[];
	/** Those of them that say where to look before any word is asked for: in which partitions, or at which few rows. */
	partitions: SQL[];
	/** The tallies tell all that the facts ask, whatever words are asked for beside them. */
	tallied: boolean;
	/** What the words must be, as a query of the index of words; undefined where no word is asked for. */
	words: string | undefined;
	/** The places as such a query: in a town few postings are asked, however common a word is. */
	places: string | undefined;
	/** What they must not be. */
	not: string | undefined;
	/** What the tallies of words and places can tell of it, where it asks for little else. */
	common: Common | undefined;
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
	const { must, mustNot } = askedWords(conditions, asker.known.includes(2), asker.lacks);
	const beside = askedFacts(conditions, asker);
	const partitions = inGroups(conditions);
	return {
		facts: [...partitions, ...askedPlaces(conditions), ...beside],
		...{ beside, partitions, common: commonAsked(conditions, asker) },
		tallied: asked(conditions).every((name) => tallies.includes(name)),
		words: must.length === 0 ? undefined : must.join(' & '),
		places: inPlaces(conditions),
		not: mustNot.length === 0 ? undefined : `(${mustNot.join(' | ')})`,
		...{ score, muted, asker }
	};
}

function inPlaces(conditions: Conditions): string | undefined {
	const { prefectures, towns } = placesAsked(conditions);
	const pieces = placePieces(prefectures, towns);
	return pieces.length === 0 ? undefined : anyOf(pieces.map((piece) => `'${piece}'`));
}

/** Answered by the index of words alone: its answer is exact, see `pieces.ts`. */
export const found = (words: string) => sql`i.words @@ ${words}::tsquery`;

/** The same asked of each row in turn, which the index of words has no part in. */
export const checked = (words: string) => sql`ts_match_vq(i.words, ${words}::tsquery)`;

/** One query for all of these. */
export const allOf = (...queries: (string | undefined)[]) => queries.filter(Boolean).join(' & ');

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
	const { words, places, not, beside, partitions, muted } = plan;
	const first = every([found(allOf(words, places, not && `!${not}`)), ...partitions]);
	const rest = [...beside, ...(muted.length > 0 ? [sql`not ${isMuted(plan)}`] : [])];
	return rest.length === 0
		? sql`from posting_index i where ${first}`
		: sql`from (select * from posting_index i where ${first} offset 0) i where ${every(rest)}`;
}
