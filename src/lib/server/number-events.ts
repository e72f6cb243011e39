import { sql } from 'drizzle-orm';
import type { Db } from './db.ts';
import type { NewsPlace } from './news-place.ts';

/** So many at a time: other processes wait for them. */
const MOST = 1000;

type Numbered = Record<keyof NewsPlace, string> & { numbered: number };

/**
 * Gives what has been committed its number, and says where news stands then and whether more may wait. Who
 * reads on by number misses nothing, whatever is still open. Never called within a transaction: the next to
 * number waits until this one is visible.
 */
export async function numberEvents(db: Db): Promise<{ place: NewsPlace; more: boolean }> {
	const [row] = await db.execute<Numbered>(sql`
		select numbered, line::text as line, first::text as first, last::text as last
		from number_events(${MOST})`);
	if (!row) throw new Error('The database has no line of news.');
	const { numbered, ...place } = row;
	return { place, more: numbered === MOST };
}
