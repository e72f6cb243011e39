import { and, desc, eq, gte, ilike, inArray, or, sql, type SQL } from 'drizzle-orm';
import { ageOn, tokyoDay } from '#lib/calendar/tokyo.ts';
import { reachedSince } from '#lib/employers/server/reached-since.ts';
import { establishments } from '#lib/employers/server/schema.ts';
import { withNeighbours } from '#lib/places/neighbours.ts';
import { parsePostingNumber } from '#lib/postings/numbers.ts';
import { openStates, publishedStates } from '#lib/postings/lifecycle.ts';
import { postings, postingVersions } from '#lib/postings/server/schema.ts';
import { summarisePosting } from '#lib/postings/summary.ts';
import { readOpenSeeker } from '#lib/seekers/server/open-seeker.ts';
import type { seekers } from '#lib/seekers/server/schema.ts';
import type { Wishes } from '#lib/seekers/wishes.ts';
import { containing } from '#lib/server/containing.ts';
import type { Context, OfficerActor } from '#lib/server/context.ts';
import type { Reader } from '#lib/server/db.ts';
import { byFit, fit } from '../fit.ts';
import { MOST_MATCHES, type Match, type MatchFilters } from '../match.ts';
import { whatBecame } from './earlier-offers.ts';
import { PostingNotFound } from './errors.ts';
import { refusals, type AppliedTo } from './sending-facts.ts';

/** So many are compared sentence by sentence; the columns alone choose them out of all open postings. */
const COMPARED = 150;

/**
 * Open postings for the seeker the officer has open, the best fit first. Refusals never move a posting, so
 * that nothing jumps when a colleague sends it. Refuses while nobody is open (PRV-6).
 */
export async function findMatches(
	context: Context<OfficerActor>,
	filters: MatchFilters,
	appliedTo: AppliedTo
): Promise<{ count: number; matches: Match[] }> {
	const { db, now } = context;
	const seeker = await readOpenSeeker(context);
	const today = tokyoDay(now());
	const wanted = and(isOpenOn(today), ...asWished(seeker.wishes, filters));
	const best = db
		.select({ id: postings.id })
		.from(postings)
		.where(wanted)
		.orderBy(desc(promise(seeker.wishes)), desc(postings.receivedOn), postings.number)
		.limit(COMPARED);
	const rows = await readPostings(db, inArray(postings.id, best));
	const ranked = rows
		.map((row) => ({ row, fit: fitOf(seeker, row, now()) }))
		.sort((one, other) => byFit(one.fit, other.fit) || newestFirst(one.row, other.row))
		.slice(0, MOST_MATCHES);
	return {
		count: rows.length < COMPARED ? rows.length : await db.$count(postings, wanted),
		matches: await asMatches(context, appliedTo, seeker, ranked)
	};
}

/** One posting beside the open seeker's wishes, open or not: what the send page shows. */
export async function readMatch(
	context: Context<OfficerActor>,
	number: string,
	appliedTo: AppliedTo
): Promise<Match> {
	const seeker = await readOpenSeeker(context);
	const [row] = await readPostings(context.db, eq(postings.number, number));
	if (!row) throw new PostingNotFound();
	const ranked = [{ row, fit: fitOf(seeker, row, context.now()) }];
	const [match] = await asMatches(context, appliedTo, seeker, ranked);
	if (!match) throw new PostingNotFound();
	return match;
}

type Seeker = typeof seekers.$inferSelect;
type Row = Awaited<ReturnType<typeof readPostings>>[number];

const readPostings = (db: Reader, which: SQL) =>
	db
		.select({
			id: postings.id,
			number: postings.number,
			state: postings.state,
			openUntil: postings.openUntil,
			receivedOn: postings.receivedOn,
			reachedSince,
			content: postingVersions.content
		})
		.from(postings)
		.innerJoin(establishments, eq(establishments.id, postings.establishmentId))
		.innerJoin(
			postingVersions,
			and(eq(postingVersions.postingId, postings.id), eq(postingVersions.version, postings.version))
		)
		.where(and(which, inArray(postings.state, publishedStates)));

const isOpenOn = (today: string) =>
	and(inArray(postings.state, openStates), gte(postings.openUntil, today));

/** What the columns can tell: occupation, prefecture or the one beside it, full or part time. */
function asWished(wishes: Wishes, filters: MatchFilters): (SQL | undefined)[] {
	const number = parsePostingNumber(filters.words);
	// A number was agreed on at the counter: it is shown whatever the wishes.
	if (number) return [eq(postings.number, number)];
	return [
		filters.words === '' ? undefined : ilike(postings.title, containing(filters.words)),
		occupations(wishes, filters),
		places(wishes, filters),
		kinds(wishes, filters)
	];
}

function occupations(wishes: Wishes, { group, words }: MatchFilters) {
	if (group === 'any' || (group === '' && words !== '')) return undefined;
	if (group !== '') return eq(postings.occupationGroup, Number(group));
	const { occupationGroups, occupations: names } = wishes;
	return or(
		occupationGroups.length > 0 ? inArray(postings.occupationGroup, occupationGroups) : undefined,
		...names.map((name) => ilike(postings.title, containing(name)))
	);
}

function places(wishes: Wishes, { prefecture }: MatchFilters) {
	if (prefecture === 'any') return undefined;
	if (prefecture !== '') return eq(postings.prefecture, prefecture);
	const near = withNeighbours(wishes.prefectures);
	return near.length > 0 ? inArray(postings.prefecture, near) : undefined;
}

function kinds(wishes: Wishes, { kind }: MatchFilters) {
	if (kind === 'any') return undefined;
	if (kind !== '') return eq(postings.kind, kind);
	return wishes.kinds.length > 0 ? inArray(postings.kind, wishes.kinds) : undefined;
}

/** How many wishes the columns alone can say are met: which postings are worth reading. */
function promise(wishes: Wishes): SQL {
	const signs = [
		wishes.occupationGroups.length > 0 &&
			inArray(postings.occupationGroup, wishes.occupationGroups),
		wishes.prefectures.length > 0 && inArray(postings.prefecture, wishes.prefectures),
		wishes.towns.length > 0 && inArray(postings.town, wishes.towns),
		wishes.kinds.length > 0 && inArray(postings.kind, wishes.kinds),
		and(eq(postings.wageUnit, 'month'), gte(postings.wageLower, wishes.monthlyWageFrom ?? 0)),
		and(eq(postings.wageUnit, 'hour'), gte(postings.wageLower, wishes.hourlyWageFrom ?? 0)),
		sql`${postings.licences} <@ ${textArray(wishes.licences)}`
	].filter((sign): sign is SQL => Boolean(sign));
	return sql.join(
		signs.map((sign) => sql`(${sign})::int`),
		sql` + `
	);
}

const textArray = (items: string[]) =>
	items.length === 0
		? sql`'{}'::text[]`
		: sql`array[${sql.join(
				items.map((item) => sql`${item}`),
				sql`, `
			)}]::text[]`;

const fitOf = (seeker: Seeker, { content }: Row, now: Date) =>
	fit({ wishes: seeker.wishes, age: ageOn(now, seeker.birthDate) }, content, tokyoDay(now));

const newestFirst = (one: Row, other: Row) =>
	other.receivedOn.localeCompare(one.receivedOn) || one.number.localeCompare(other.number);

async function asMatches(
	{ db, now }: Context<OfficerActor>,
	appliedTo: AppliedTo,
	seeker: Seeker,
	ranked: { row: Row; fit: Match['fit'] }[]
): Promise<Match[]> {
	const rows = ranked.map(({ row }) => row);
	const refused = await refusals(db, appliedTo, seeker, rows, now());
	const ids = rows.map(({ id }) => id);
	const earlier = await whatBecame(db, appliedTo, { seekerId: seeker.accountId, ids, at: now() });
	return ranked.map(({ row, fit: compared }) => {
		const { number, title, employer, wage, place, hours, openUntil } = summarisePosting(
			row.content
		);
		return {
			postingId: row.id,
			number,
			title,
			employer,
			wage,
			place,
			hours,
			openUntil,
			fit: compared,
			refusal: refused.get(row.id) ?? null,
			earlier: earlier.get(row.id) ?? []
		};
	});
}
