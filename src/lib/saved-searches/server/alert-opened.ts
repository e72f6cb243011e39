import { and, asc, eq, inArray, ne, sql } from 'drizzle-orm';
import { tokyoDay } from '#lib/calendar/tokyo.ts';
import { postings, postingVersions } from '#lib/postings/server/schema.ts';
import { isOpen } from '#lib/postings/validity.ts';
import type { System } from '#lib/server/context.ts';
import { log } from '#lib/server/log.ts';
import { currentFacts } from '#lib/conditions/facts.ts';
import { carryFavourites, type Renewal } from '#lib/favourites/server/carry-favourites.ts';
import { findInterested, type Opened } from './find-interested.ts';
import { openedPostings } from './schema.ts';
import { storeAlerts } from './store-alerts.ts';

/** So many postings are asked about at once: one alone is told at once, thousands are told in few pieces. */
const MOST = 200;

/**
 * Tells saved searches of the postings that have become open since the last time, each of each once, and takes
 * favourites along to renewed postings. Searching comes before the transaction that tells, which is short: while
 * one is open, no news committed later is delivered. True when more may be waiting.
 */
export async function alertOpened({ db, now }: System): Promise<boolean> {
	const waiting = await db
		.select()
		.from(openedPostings)
		.where(whole)
		.orderBy(asc(openedPostings.id))
		.limit(MOST);
	if (waiting.length === 0) return false;
	const postingIds = [...new Set(waiting.map(({ postingId }) => postingId))];
	const rows = await readOpened(db, postingIds);
	const open = rows.filter((row) => isOpen(now(), row));
	const interested = await findInterested(db, open.flatMap(asOpened), now());
	await db.transaction(async (tx) => {
		const ids = waiting.map(({ id }) => id);
		const mine = await tx
			.delete(openedPostings)
			.where(inArray(openedPostings.id, ids))
			.returning({ postingId: openedPostings.postingId });
		// Another process was faster with some of them: it has told.
		const told = new Set(mine.map(({ postingId }) => postingId));
		const about = new Map(open.map((row) => [row.id, row]));
		await storeAlerts(
			tx,
			interested.filter(({ postingId }) => told.has(postingId)),
			about,
			now()
		);
		await carryFavourites(
			tx,
			open.filter((row): row is typeof row & Renewal => told.has(row.id) && !!row.renewedFrom),
			tokyoDay(now())
		);
	});
	return waiting.length === MOST;
}

/** A posting whose 求人票 is still to be stored is asked about later; one that is gone is forgotten. */
const whole = sql`(
	exists (select from posting_versions v join postings p on p.id = v.posting_id and p.version = v.version
		where v.posting_id = opened_postings.posting_id)
	or not exists (select from postings p where p.id = opened_postings.posting_id))`;

type Row = Awaited<ReturnType<typeof readOpened>>[number];

const readOpened = (db: System['db'], ids: string[]) =>
	db
		.select({
			id: postings.id,
			number: postings.number,
			title: postings.title,
			state: postings.state,
			openUntil: postings.openUntil,
			renewedFrom: postings.renewedFrom,
			receivedOn: postings.receivedOn,
			visibility: postings.visibility,
			establishmentId: postings.establishmentId,
			content: postingVersions.content
		})
		.from(postings)
		.innerJoin(
			postingVersions,
			and(eq(postingVersions.postingId, postings.id), eq(postingVersions.version, postings.version))
		)
		.where(and(inArray(postings.id, ids), ne(postings.visibility, 4)));

/** One posting that cannot be read must not keep the others from being told; whoever runs the service is told. */
function asOpened({ id, establishmentId, content, ...own }: Row): Opened[] {
	try {
		return [{ postingId: id, establishmentId, facts: currentFacts(content, own) }];
	} catch (error) {
		log.error({ err: error, postingId: id }, 'nobody can be told of a posting');
		return [];
	}
}
