import { and, eq } from 'drizzle-orm';
import type { PublishedProfile } from '#lib/seekers/published-profile.ts';
import { publishedProfile } from '#lib/seekers/server/published-profile.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import type { Context, EmployerActor } from '#lib/server/context.ts';
import { count, type Limit } from '#lib/server/limits.ts';
import { isUuid } from '#lib/text/uuid.ts';
import type { EarlierRequest } from '../request.ts';
import { findable } from './candidates.ts';
import { readEarlier } from './earlier-requests.ts';
import { CandidateNotFound } from './errors.ts';

const reading: Limit = { name: 'candidate', points: 600, seconds: 3600 };

/** One profile, exactly as its owner previewed it, and what this establishment has sent there. */
export async function readCandidate(
	ctx: Context<EmployerActor>,
	profileId: string
): Promise<{ profile: PublishedProfile; earlier: EarlierRequest[] }> {
	const { db, actor, now } = ctx;
	await count(reading, actor.establishmentId);
	if (!isUuid(profileId)) throw new CandidateNotFound();
	const [seeker] = await db
		.select({ id: seekers.accountId })
		.from(seekers)
		.where(and(eq(seekers.profileId, profileId), findable(actor.establishmentId, now())));
	const profile = seeker && (await publishedProfile(db, seeker.id, now()));
	if (!seeker || !profile) throw new CandidateNotFound();
	return { profile, earlier: await readEarlier(db, actor, seeker.id, now()) };
}
