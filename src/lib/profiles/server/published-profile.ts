import { and, eq, isNotNull, type SQL } from 'drizzle-orm';
import { mondayOf, tokyoDay } from '#lib/calendar/tokyo.ts';
import type { Reader } from '#lib/server/db.ts';
import type { PublishedProfile } from '../published-profile.ts';
import { anonymous } from '../anonymous.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import { readSections } from '#lib/registration/server/sections.ts';
import { validOn } from '#lib/seekers/server/valid-on.ts';

/** Who may be found by employers at this moment: publication on, and the registration 有効. */
export const isPublished = (now: Date): SQL | undefined =>
	and(isNotNull(seekers.publishedAt), validOn(now), eq(seekers.provisional, false));

/** As near as employers are told when a profile was published. */
export const weekOf = (published: Date): string => mondayOf(tokyoDay(published));

/** What employers see of this person now; undefined while there is nothing they may see. */
export async function publishedProfile(
	db: Reader,
	seekerId: string,
	now: Date
): Promise<PublishedProfile | undefined> {
	const [seeker] = await db
		.select()
		.from(seekers)
		.where(and(eq(seekers.accountId, seekerId), isPublished(now)));
	if (!seeker?.publishedAt) return undefined;
	return { ...(await profileOf(db, seeker, now)), publishedWeek: weekOf(seeker.publishedAt) };
}

/** Whose profile it is, as long as it is published: commands that approach somebody start here. */
export async function findPublished(
	db: Reader,
	profileId: string,
	now: Date
): Promise<{ seekerId: string; officeId: string } | undefined> {
	const [row] = await db
		.select({ seekerId: seekers.accountId, officeId: seekers.officeId })
		.from(seekers)
		.where(and(eq(seekers.profileId, profileId), isPublished(now)));
	return row;
}

/** The profile as it would be, published or not: the preview before anything is switched on. */
export async function profileOf(
	db: Reader,
	seeker: typeof seekers.$inferSelect,
	now: Date
): Promise<Omit<PublishedProfile, 'publishedWeek'>> {
	const { work, education, career, pr } = await readSections(db, seeker);
	const written = {
		...{ work: work.typed, education: education.typed },
		...{ career: career.typed, pr: pr.typed }
	};
	return anonymous(seeker, written, now);
}
