import * as v from 'valibot';
import type { Context, SignedIn } from '#lib/server/context.ts';
import { currentCursor, eventsAfter, isCursor, isFarBehind } from '#lib/server/events.ts';
import type { Envelope } from '../contract.ts';
import { channelsOf } from './channels.ts';

export const resumeInput = v.object({ since: v.pipe(v.string(), v.check(isCursor)) });

/** More than this is not worth replaying: loading the page again is always right. */
const MOST = 200;
const FARTHEST = 10_000;

/** What this person missed since a cursor, or 'reload' when it is too much to tell one by one. */
export async function resume(
	{ db, actor }: Context<SignedIn>,
	{ since }: v.InferOutput<typeof resumeInput>
): Promise<{ events: Envelope[]; cursor: string } | 'reload'> {
	// Everyone comes back at once after a restart: nobody may make the database read a day of news for one.
	if (await isFarBehind(db, since, FARTHEST)) return 'reload';
	const now = await currentCursor(db);
	const missed = await eventsAfter(db, since, MOST + 1, { audience: channelsOf(actor) });
	if (missed.length > MOST) return 'reload';
	const events = missed.map(({ cursor, type, data }) => ({ cursor, type, data }) as Envelope);
	return { events, cursor: missed.at(-1)?.cursor ?? now };
}
