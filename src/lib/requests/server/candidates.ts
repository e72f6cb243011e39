import { and, type SQL } from 'drizzle-orm';
import { ageOn } from '#lib/calendar/tokyo.ts';
import { ageBand } from '#lib/profiles/published-profile.ts';
import { isPublished, weekOf } from '#lib/profiles/server/published-profile.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import type { Wishes } from '#lib/seekers/wishes.ts';
import type { Candidate } from '../request.ts';
import type { Aliases } from './aliases.ts';
import { notBlocking } from './blocked.ts';

/** In a query over seekers: who may be found by this establishment now. Every reading of somebody starts here. */
export const findable = (establishmentId: string, now: Date): SQL | undefined =>
	and(isPublished(now), notBlocking(establishmentId));

/** Nothing else of a seeker leaves the database for an employer who searches. */
export const candidateFields = {
	profileId: seekers.profileId,
	birthDate: seekers.birthDate,
	wishes: seekers.wishes,
	publishedAt: seekers.publishedAt
};

interface Selected {
	profileId: string;
	birthDate: string;
	wishes: Wishes;
	publishedAt: Date | null;
}

/** The day of birth becomes a span of years before anybody sees it, the moment a week, the id an alias. */
export const asCandidate = (
	{ profileId, birthDate, publishedAt, ...row }: Selected,
	now: Date,
	aliases: Aliases
): Candidate => ({
	...row,
	profileId: aliases.of(profileId),
	age: ageBand(ageOn(now, birthDate)),
	publishedWeek: weekOf(publishedAt ?? now)
});
