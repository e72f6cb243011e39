import { and, desc, eq, isNull, lt, sql } from 'drizzle-orm';
import type { Context, SignedIn } from '#lib/server/context.ts';
import type { Notice } from '../notice.ts';
import { PAGE } from '../rules.ts';
import type { Topic } from '../topics.ts';
import { notices } from './schema.ts';

/** A person's own notices, newest first; `next` is the number from which the following page goes on. */
export async function listNotices(
	{ db, actor }: Context<SignedIn>,
	{ before, topic }: { before?: number; topic?: Topic } = {}
): Promise<{ notices: Notice[]; next: number | undefined }> {
	const rows = await db
		.select()
		.from(notices)
		.where(
			and(
				eq(notices.accountId, actor.id),
				before === undefined ? undefined : lt(notices.id, before),
				topic && eq(notices.topic, topic)
			)
		)
		.orderBy(desc(notices.id))
		.limit(PAGE + 1);
	const shown = rows.slice(0, PAGE);
	return {
		notices: shown.map(({ id, topic, title, createdAt, readAt }) => ({
			id,
			topic,
			title,
			createdAt,
			read: readAt !== null
		})),
		next: rows.length > PAGE ? shown.at(-1)?.id : undefined
	};
}

/** How many of a person's notices are unread, as a subquery. */
export const unreadNotices = (accountId: string) =>
	sql<number>`(select count(*)::int from ${notices} where ${and(
		eq(notices.accountId, accountId),
		isNull(notices.readAt)
	)})`;
