import { sql } from 'drizzle-orm';
import type { Viewer } from '#lib/postings/visible.ts';
import { isValid } from '#lib/seekers/rules.ts';
import { seekers } from '#lib/seekers/server/schema.ts';

/**
 * In a query over postings: was it ever recommended to this seeker? Written out, because drizzle leaves
 * the table's name off its columns when a query has one table only.
 */
export const recommendedTo = (seekerId: string) =>
	sql<boolean>`exists (
		select 1 from recommendations r where r.posting_id = postings.id and r.seeker_id = ${seekerId})`;

/** What JOB-20 asks about the reader. */
export const standing = {
	validUntil: seekers.validUntil,
	invalidatedAt: seekers.invalidatedAt
};

/** JOB-20: to a seeker a posting was recommended to nothing of it is hidden; else their validity decides. */
export const viewerOf = (
	seeker: { validUntil: string; invalidatedAt: Date | null },
	party: boolean,
	now: Date
): Viewer => (party ? 'party' : isValid(seeker, now) ? 'seeker' : 'anyone');
