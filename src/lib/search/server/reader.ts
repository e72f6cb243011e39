import { eq } from 'drizzle-orm';
import { tokyoDay } from '#lib/calendar/tokyo.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import type { Reader } from '#lib/server/db.ts';
import type { Asker } from './asked-facts.ts';
import { readMutedIds } from './muted.ts';
import { standing, viewerOf } from './viewer.ts';

/** Who searches: what they may know, what they do not want to see, what they hope for. */
export async function readReader({
	db,
	actor,
	now
}: Pick<Context<SeekerActor>, 'actor' | 'now'> & { db: Reader }) {
	const [[seeker], muted] = await Promise.all([
		db
			.select({ ...standing, wishes: seekers.wishes, birthDate: seekers.birthDate })
			.from(seekers)
			.where(eq(seekers.accountId, actor.id)),
		readMutedIds(db, actor.id)
	]);
	if (!seeker) return undefined;
	const isSeeker = viewerOf(seeker, false, now()) === 'seeker';
	const asker: Asker = { today: tokyoDay(now()), known: isSeeker ? [1, 2] : [1] };
	return { ...seeker, asker, muted };
}
