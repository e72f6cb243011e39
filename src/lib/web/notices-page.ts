import * as v from 'valibot';
import { listNotices } from '#lib/notices/server/queries.ts';
import { markAllRead } from '#lib/notices/server/mark-read.ts';
import { topicsOf } from '#lib/notices/settings.ts';
import { topics } from '#lib/notices/topics.ts';
import type { Context, SignedIn } from '#lib/server/context.ts';
import { submit } from './submit.ts';

const upTo = v.object({
	upTo: v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number)),
	topic: v.optional(v.picklist(topics))
});

/** The same page of notices in each of the three areas. */
export async function loadNotices(context: Context<SignedIn>, url: URL) {
	const before = Number(url.searchParams.get('before') ?? '');
	const older = Number.isSafeInteger(before) && before > 0;
	const offered = topicsOf(context.actor.role);
	const topic = offered.find((one) => one === url.searchParams.get('topic'));
	const page = await listNotices(context, { before: older ? before : undefined, topic });
	return { ...page, older, topic, topics: offered, now: context.now() };
}

export const readAll = (context: Context<SignedIn>, request: Request) =>
	submit(upTo, request, (input) => markAllRead(context, input));
