import { sql } from 'drizzle-orm';
import { tokyoDay } from '#lib/calendar/tokyo.ts';
import type { Tx } from '#lib/server/db.ts';
import { publishAll, type Announcement } from '#lib/server/events.ts';
import type { Interested } from './find-interested.ts';
import { stillOpen } from './still-open.ts';

interface Told {
	number: string;
	title: string;
}

interface Row extends Record<string, unknown> {
	searchId: string;
	seekerId: string;
	name: string;
	fresh: number;
	postingIds: string[];
}

/** Remembers what was found for whom, each posting once for a search, and tells each person in one piece. */
export async function storeAlerts(
	tx: Tx,
	interested: readonly Interested[],
	postings: ReadonlyMap<string, Told>,
	now: Date
): Promise<void> {
	if (interested.length === 0) return;
	const found = JSON.stringify(
		interested.map(({ searchId, postingId }) => ({ search: searchId, posting: postingId }))
	);
	// A search that was given up meanwhile has no row to remember for.
	const rows = await tx.execute<Row>(sql`
		with added as (
			insert into search_alerts (search_id, posting_id, found_at)
			select f.search, f.posting, ${now.toISOString()}::timestamptz
			from jsonb_to_recordset(${found}::text::jsonb) as f(search uuid, posting uuid)
			join saved_searches s on s.id = f.search
			on conflict do nothing returning search_id, posting_id
		), together as (
			select search_id, array_agg(posting_id) as posting_ids, count(*) as count from added group by search_id
		)
		select t.search_id as "searchId", s.seeker_id as "seekerId", s.name, t.posting_ids as "postingIds",
			(t.count + (select count(*) from search_alerts a
				join postings p on p.id = a.posting_id and ${stillOpen(tokyoDay(now))}
				where a.search_id = s.id and a.found_at >= s.looked_at))::int as fresh
		from together t join saved_searches s on s.id = t.search_id`);
	await publishAll(
		tx,
		rows.flatMap((row) => asNews(row, postings))
	);
}

function asNews(
	{ searchId, seekerId, name, fresh, postingIds }: Row,
	postings: ReadonlyMap<string, Told>
): Announcement[] {
	const [postingId = ''] = postingIds;
	const posting = postings.get(postingId);
	if (!posting) return [];
	const { number, title } = posting;
	return [
		{
			type: 'search.matched',
			to: [`account:${seekerId}`],
			data: {
				...{ seekerId, searchId, name, fresh, count: postingIds.length },
				posting: { postingId, number, title }
			}
		}
	];
}
