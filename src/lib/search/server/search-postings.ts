import { and, count, desc, eq, gte, inArray, ne, or, sql, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { tokyoDay } from '#lib/calendar/tokyo.ts';
import { establishments } from '#lib/employers/server/schema.ts';
import { postings, postingVersions } from '#lib/postings/server/schema.ts';
import { summarisePosting } from '#lib/postings/summary.ts';
import { isNew } from '#lib/postings/validity.ts';
import { visibleContent } from '#lib/postings/visible.ts';
import { isValid } from '#lib/seekers/rules.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import { FOLDED } from '#lib/text/fold-name.ts';
import type { Found } from '../listing.ts';
import { HOURLY_BELOW, PAGE, wordsOf, type Conditions } from '../rules.ts';
import { recommendedTo, standing, viewerOf } from './viewer.ts';

/** Open postings that meet the conditions, the newest first, a page at a time (SRC-8, SRC-9). */
export async function searchPostings(
	{ db, actor, now }: Context<SeekerActor>,
	conditions: Conditions
): Promise<{ found: Found[]; total: number }> {
	const [seeker] = await db.select(standing).from(seekers).where(eq(seekers.accountId, actor.id));
	if (!seeker) return { found: [], total: 0 };
	const which = meeting(conditions, tokyoDay(now()), isValid(seeker, now()));
	const [rows, [counted]] = await Promise.all([
		db
			.select({
				postingId: postings.id,
				content: postingVersions.content,
				recommended: recommendedTo(actor.id),
				favourite: sql<boolean>`exists (
					select 1 from favourites f where f.posting_id = postings.id and f.seeker_id = ${actor.id})`
			})
			.from(postings)
			.innerJoin(postingVersions, current)
			.innerJoin(establishments, eq(establishments.id, postings.establishmentId))
			.where(which)
			.orderBy(desc(postings.receivedOn), desc(postings.number))
			.limit(PAGE)
			.offset((conditions.page - 1) * PAGE),
		db
			.select({ total: count() })
			.from(postings)
			.innerJoin(postingVersions, current)
			.innerJoin(establishments, eq(establishments.id, postings.establishmentId))
			.where(which)
	]);
	const found = rows.map(({ content, ...row }) => {
		const visible = visibleContent(content, viewerOf(seeker, row.recommended, now()));
		const posting = summarisePosting(visible);
		return { ...posting, ...row, isNew: isNew(now(), posting.receivedOn) };
	});
	return { found, total: counted?.total ?? 0 };
}

const current = and(
	eq(postingVersions.postingId, postings.id),
	eq(postingVersions.version, postings.version)
);

/** JOB-20: what must not be known must not be found either, so names are searched only where they are shown. */
function meeting({ q, prefecture, kind, wage }: Conditions, today: string, valid: boolean) {
	return and(
		inArray(postings.state, ['open', 'change_checking']),
		gte(postings.openUntil, today),
		ne(postings.visibility, 4),
		prefecture ? eq(postings.prefecture, prefecture) : undefined,
		kind ? eq(postings.kind, kind) : undefined,
		wage === undefined
			? undefined
			: and(
					eq(postings.wageUnit, wage < HOURLY_BELOW ? 'hour' : 'month'),
					gte(postings.wageUpper, wage)
				),
		...wordsOf(q).map((word) =>
			or(
				has(postings.title, word),
				has(postings.town, word),
				has(sql`${postingVersions.content} #>> '{work,duties}'`, word),
				eq(postings.number, word),
				and(inArray(postings.visibility, valid ? [1, 2] : [1]), has(establishments.name, word))
			)
		)
	);
}

/** Folds the column as `foldName` folds the word. */
const has = (column: PgColumn | SQL, word: string) =>
	sql`strpos(translate(lower(normalize(${column}, NFKC)), ${FOLDED.from}, ${FOLDED.to}), ${word}) > 0`;
