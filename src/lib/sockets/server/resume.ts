import * as v from 'valibot';
import type { Context, SignedIn } from '#lib/server/context.ts';
import { isCursor, isFarBehind, readOn } from '#lib/server/events.ts';
import { canGoOn, endOf } from '#lib/server/news-place.ts';
import { numberEvents } from '#lib/server/number-events.ts';
import type { Envelope } from '#lib/live/contract.ts';
import { asHeard, authorsChannel } from './as-heard.ts';
import { channelsOf } from './channels.ts';

export const resumeInput = v.object({ since: v.pipe(v.string(), v.check(isCursor)) });

/** More than this is not worth replaying: loading the page again is always right. */
const MOST = 200;
const FARTHEST = 10_000;

/**
 * What this person missed since a cursor, or 'reload' when it is too much to tell one by one, when part of it
 * is forgotten, or when the database was put back since.
 */
export async function resume(
	{ db, actor }: Context<SignedIn>,
	{ since }: v.InferOutput<typeof resumeInput>
): Promise<{ events: Envelope[]; cursor: string } | 'reload'> {
	// What was committed before the question is part of the answer.
	while ((await numberEvents(db)).more);
	// Everyone comes back at once after a restart: nobody may make the database read a day of news for one.
	if (await isFarBehind(db, since, FARTHEST)) return 'reload';
	const { place, news } = await readOn(db, since, MOST + 1, { audience: channelsOf(actor) });
	if (news.length > MOST || !canGoOn(since, place)) return 'reload';
	const own = `account:${actor.id}`;
	const events = news.map((event) =>
		asHeard(event, authorsChannel(event) === own ? 'author' : 'others')
	);
	return { events, cursor: endOf(place) };
}
