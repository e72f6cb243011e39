import { asc, eq, sql } from 'drizzle-orm';
import { tokyoDay } from '#lib/calendar/tokyo.ts';
import { findTown } from '#lib/places/towns.ts';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import type { Reader } from '#lib/server/db.ts';
import { searchHref } from '#lib/conditions/address.ts';
import { chosenOf } from '#lib/conditions/chosen.ts';
import { noConditions } from '#lib/conditions/conditions.ts';
import type { SavedSearch } from '../saved.ts';
import { savedSearches } from './schema.ts';
import { stillOpen } from './still-open.ts';

/** 保存した検索条件 in their places, each with what is new since it was last looked at. */
export async function listSavedSearches({
	db,
	actor,
	now
}: Pick<Context<SeekerActor>, 'actor' | 'now'> & { db: Reader }): Promise<SavedSearch[]> {
	const rows = await db
		.select({
			id: savedSearches.id,
			name: savedSearches.name,
			conditions: savedSearches.conditions,
			daily: savedSearches.daily,
			news: news(tokyoDay(now()))
		})
		.from(savedSearches)
		.where(eq(savedSearches.seekerId, actor.id))
		.orderBy(asc(savedSearches.slot));
	return rows.map(({ id, name, conditions, daily, news }) => ({
		...{ id, name, daily },
		conditions: { ...noConditions, ...conditions },
		href: searchHref(conditions),
		words: wordsOf({ ...noConditions, ...conditions }),
		fresh: news.fresh,
		latest: news.latest && { ...news.latest, foundAt: new Date(news.latest.foundAt) }
	}));
}

const wordsOf = (conditions: SavedSearch['conditions']) =>
	chosenOf(conditions, (code) => findTown(code)?.name ?? code).map(({ words }) => words);

interface News {
	fresh: number;
	latest: { number: string; title: string; foundAt: string } | null;
}

/** Of the postings it has told of: those found since the last look that can still be applied for (JOB-20). */
const news = (today: string) => sql<News>`(
	select jsonb_build_object('fresh', count(*), 'latest', (array_agg(
		jsonb_build_object('number', p.number, 'title', p.title, 'foundAt', a.found_at)
		order by a.found_at desc, p.number desc))[1])
	from search_alerts a join postings p on p.id = a.posting_id
	where a.search_id = saved_searches.id and a.found_at >= saved_searches.looked_at
		and ${stillOpen(today)})`;
