import { sql } from 'drizzle-orm';
import type { DomainEvents, EventName } from '#lib/live/contract.ts';
import type { Hearer, toldTo } from '#lib/live/told-to.ts';
import { markAnnounced } from './commits.ts';
import type { Db, Tx } from './db.ts';
import type { Cursor, NewsPlace } from './news-place.ts';
import { events } from './schema.ts';

export type { Cursor } from './news-place.ts';

/** Who hears of it. Only commands choose; no client ever names a channel. */
export type Channel<Kind extends Hearer = Hearer> = `${Kind}:${string}`;

export type Announcement = {
	[T in EventName]: { type: T; to: Channel<(typeof toldTo)[T][number]>[]; data: DomainEvents[T] };
}[EventName];

export interface StoredEvent {
	cursor: Cursor;
	type: EventName;
	audience: Channel[];
	data: unknown;
}

/** So frequent that no room may react to them: nothing is kept to be done for each. */
const quiet = [
	...(['message.sent', 'message.read', 'conversation.changed'] as const),
	...(['notice.added', 'notice.read', 'posting.opened', 'posting.changed'] as const)
];
export type Quiet = (typeof quiet)[number];
export const isQuiet = (type: EventName): type is Quiet => (quiet as EventName[]).includes(type);

const rowOf = ({ type, to, data }: Announcement) => ({
	...{ type, audience: to, data },
	reactionsDue: !isQuiet(type)
});

/** Writes the news beside the change it tells of. It is heard after commit, or never if the transaction fails. */
export async function publish(tx: Tx, announcement: Announcement): Promise<void> {
	await tx.insert(events).values(rowOf(announcement));
	markAnnounced();
}

const CHUNK = 1000;

/** The same for many at once: what a file brings concerns thousands of people. */
export async function publishAll(tx: Tx, announcements: readonly Announcement[]): Promise<void> {
	for (let from = 0; from < announcements.length; from += CHUNK)
		await tx.insert(events).values(announcements.slice(from, from + CHUNK).map(rowOf));
	if (announcements.length > 0) markAnnounced();
}

/** The cursor from which everything that has no number yet can be read, nothing missing. */
export async function currentCursor(db: Pick<Db, 'execute'>): Promise<Cursor> {
	const [row] = await db.execute<{ cursor: Cursor }>(
		sql`select line || '.' || last as cursor from news_place()`
	);
	return row?.cursor ?? '0.0';
}

export const isCursor = (text: string) => /^\d{1,18}\.\d{1,18}$/.test(text);

interface Narrow {
	audience?: Channel[];
	types?: string[];
}
type Found = NewsPlace & {
	number: string | null;
	type: EventName;
	audience: Channel[];
	data: unknown;
};

/** Events after the cursor in the order of news, with what could be told at that very moment. */
export async function readOn(
	db: Pick<Db, 'execute'>,
	cursor: Cursor,
	limit: number,
	{ audience, types }: Narrow = {}
): Promise<{ place: NewsPlace; news: StoredEvent[] }> {
	const rows = await db.execute<{ [Key in keyof Found]: Found[Key] }>(sql`
		select place.line::text as line, place.first::text as first, place.last::text as last,
			e.number::text as number, e.type, e.audience, e.data
		from news_place() as place left join lateral (
			select number, type, audience, data from events
			where ${isAfter(cursor)} ${audience ? sql`and audience && ${pgArray(audience)}` : sql``}
				${types ? sql`and type = any(${pgArray(types)})` : sql``}
			order by number limit ${limit}
		) as e on true
		order by e.number`);
	const [first] = rows;
	if (!first) throw new Error('The database has no line of news.');
	const news = rows.flatMap(({ line, number, type, audience, data }) =>
		number === null ? [] : [{ cursor: `${line}.${number}`, type, audience, data }]
	);
	return { place: { line: first.line, first: first.first, last: first.last }, news };
}

/** Events after the cursor in the order of news; none where the cursor is of another line. */
export const eventsAfter = async (
	db: Pick<Db, 'execute'>,
	cursor: Cursor,
	limit: number,
	narrow?: Narrow
): Promise<StoredEvent[]> => (await readOn(db, cursor, limit, narrow)).news;

/** True when more than so many events came after the cursor: too far to look through them. */
export async function isFarBehind(
	db: Pick<Db, 'execute'>,
	cursor: Cursor,
	most: number
): Promise<boolean> {
	const rows = await db.execute(sql`
		select 1 from events where ${isAfter(cursor)} order by number offset ${most} limit 1`);
	return rows.length > 0;
}

function isAfter(cursor: Cursor) {
	const [line, number] = cursor.split('.');
	return sql`number > ${number}::bigint and ${line}::bigint = (select line from news_place())`;
}

const pgArray = (items: string[]) =>
	sql`array[${sql.join(
		items.map((item) => sql`${item}`),
		sql`, `
	)}]::text[]`;
