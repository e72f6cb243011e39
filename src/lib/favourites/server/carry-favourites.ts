import { sql } from 'drizzle-orm';
import type { Tx } from '#lib/server/db.ts';
import { publishAll } from '#lib/server/events.ts';

/** A posting that goes on under a new number (ID-4). */
export interface Renewal {
	id: string;
	number: string;
	title: string;
	openUntil: string;
	renewedFrom: string;
}

interface Carried extends Record<string, unknown> {
	seekerId: string;
	postingId: string;
}

/**
 * Favourites follow a posting to its renewal, with their notes and their place in the list; whoever had saved
 * both keeps one. Only where it is the same establishment's: a number alone could lead anywhere.
 */
export async function carryFavourites(
	tx: Tx,
	renewals: readonly Renewal[],
	on: string
): Promise<void> {
	if (renewals.length === 0) return;
	const ids = sql.join(
		renewals.map(({ id }) => sql`${id}::uuid`),
		sql`, `
	);
	const carried = await tx.execute<Carried>(sql`
		with left_behind as (
			delete from favourites f using postings old, postings new
			where new.id in (${ids}) and old.number = new.renewed_from
				and old.establishment_id = new.establishment_id and f.posting_id = old.id
			returning f.seeker_id, f.note, f.saved_at, new.id as posting_id
		)
		insert into favourites (seeker_id, posting_id, note, saved_at)
		select seeker_id, posting_id, note, saved_at from left_behind
		on conflict (seeker_id, posting_id) do update
			set note = case when favourites.note = '' then excluded.note else favourites.note end
		returning seeker_id as "seekerId", posting_id as "postingId"`);
	const byId = new Map(renewals.map((renewal) => [renewal.id, renewal]));
	await publishAll(
		tx,
		carried.flatMap(({ seekerId, postingId }) => {
			const renewal = byId.get(postingId);
			if (!renewal) return [];
			const { number, title, openUntil } = renewal;
			return [
				{
					type: 'favourite.changed' as const,
					to: [`account:${seekerId}` as const],
					data: { seekerId, postingId, number, title, openUntil, on, why: 'renewed' as const }
				}
			];
		})
	);
}
