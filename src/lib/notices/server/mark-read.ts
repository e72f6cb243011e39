import { and, eq, isNull, lte, sql, type SQL } from 'drizzle-orm';
import type { Context, SignedIn } from '#lib/server/context.ts';
import type { Tx } from '#lib/server/db.ts';
import { publish } from '#lib/server/events.ts';
import type { Topic } from '../topics.ts';
import { notices } from './schema.ts';

/** Marks as read everything that was on the person's screen; what came later stays new. */
export const markAllRead = (
	{ db, actor, now }: Context<SignedIn>,
	{ upTo, topic }: { upTo: number; topic?: Topic }
): Promise<void> =>
	db.transaction((tx) =>
		markRead(tx, now(), actor.id, and(lte(notices.id, upTo), topic && eq(notices.topic, topic)))
	);

/** Opens one notice: marks it as read and says where it leads. Undefined when it is not the person's own. */
export async function openNotice(
	{ db, actor, now }: Context<SignedIn>,
	id: number
): Promise<string | undefined> {
	return db.transaction(async (tx) => {
		const [notice] = await tx
			.select({ href: notices.href })
			.from(notices)
			.where(and(eq(notices.accountId, actor.id), eq(notices.id, id)));
		if (notice) await markRead(tx, now(), actor.id, eq(notices.id, id));
		return notice?.href;
	});
}

/** The person has seen the thing itself, so its notice is no news any more. */
export const settleNotice = (
	{ db, now }: { db: Tx; now: () => Date },
	accountId: string,
	key: string
): Promise<void> => markRead(db, now(), accountId, eq(notices.key, key));

/** The same for everything about the thing. */
export const settleNotices = (
	{ db, now }: { db: Tx; now: () => Date },
	accountId: string,
	about: string
): Promise<void> => markRead(db, now(), accountId, startsWith(about));

/** What is about to be said anew takes the place of what was said and not read yet. */
export const replaceUnread = async (db: Tx, accountId: string, about: string): Promise<void> =>
	void (await db
		.delete(notices)
		.where(and(eq(notices.accountId, accountId), isNull(notices.readAt), startsWith(about))));

const startsWith = (about: string) => sql`starts_with(${notices.key}, ${about})`;

async function markRead(tx: Tx, now: Date, accountId: string, which: SQL | undefined) {
	const read = await tx
		.update(notices)
		.set({ readAt: now })
		.where(and(eq(notices.accountId, accountId), isNull(notices.readAt), which))
		.returning({ id: sql<number>`${notices.id}`.mapWith(Number) });
	if (read.length === 0) return;
	await publish(tx, {
		type: 'notice.read',
		to: [`account:${accountId}`],
		data: { upTo: Math.max(...read.map(({ id }) => id)) }
	});
}
