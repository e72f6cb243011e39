import { and } from 'drizzle-orm';
import type { PublishedProfile } from '#lib/profiles/published-profile.ts';
import { publishedProfile } from '#lib/profiles/server/published-profile.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import type { Context, EmployerActor } from '#lib/server/context.ts';
import { count, type Limit } from '#lib/server/limits.ts';
import type { EarlierRequest } from '../request.ts';
import { meantBy } from './aliases.ts';
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
	const [seeker] = await db
		.select({ id: seekers.accountId })
		.from(seekers)
		.where(and(await meantBy(ctx, profileId), findable(actor.establishmentId, now())));
	const profile = seeker && (await publishedProfile(db, seeker.id, now()));
	if (!seeker || !profile) throw new CandidateNotFound();
	return {
		profile: { ...profile, profileId },
		earlier: await readEarlier(db, actor, seeker.id, now())
	};
}
