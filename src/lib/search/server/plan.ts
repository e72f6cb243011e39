import { sql, type SQL } from 'drizzle-orm';
import { asked, type ConditionName, type Conditions } from '../conditions.ts';
import { askedFacts, type Asker } from './asked-facts.ts';
import { askedWords } from './asked-words.ts';

/** A search as the database is asked it. */
export interface Plan {
	/** Conditions on columns; among them always that the posting is still open. */
	facts: SQL[];
	/** The tallies tell all that the facts ask. */
	tallied: boolean;
	/** What the words must be, as a query of the index of words; undefined where no word is asked for. */
	words: string | undefined;
	/** What they must not be. */
	not: string | undefined;
	/** Establishments that the reader muted. */
	muted: readonly string[];
	asker: Asker;
}

const tallies: ConditionName[] = [
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
	muted: readonly string[] = []
): Plan {
	const { must, mustNot } = askedWords(conditions, asker.known.includes(2));
	return {
		facts: askedFacts(conditions, asker),
		tallied: asked(conditions).every((name) => tallies.includes(name)),
		words: must.length === 0 ? undefined : must.join(' & '),
		not: mustNot.length === 0 ? undefined : `(${mustNot.join(' | ')})`,
		muted,
		asker
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
