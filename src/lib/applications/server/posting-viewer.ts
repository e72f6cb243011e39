import { and, eq } from 'drizzle-orm';
import type { Viewer } from '#lib/postings/visible.ts';
import { recommendations } from '#lib/recommendations/server/schema.ts';
import { directRequests } from '#lib/requests/server/schema.ts';
import { isValid } from '#lib/seekers/rules.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import type { Context } from '#lib/server/context.ts';
import { applications } from './schema.ts';

/** JOB-20: what this person is to a posting: a party to it, a valid seeker, or anyone. */
export async function postingViewer(
	{ db, actor, now }: Context,
	posting: { id: string; establishmentId: string }
): Promise<Viewer> {
	if (actor.role === 'officer') return 'party';
	if (actor.role === 'employer')
		return actor.establishmentId === posting.establishmentId ? 'party' : 'anyone';
	if (actor.role === 'visitor') return 'anyone';
	const concerned = (table: typeof applications | typeof recommendations | typeof directRequests) =>
		db.$count(table, and(eq(table.seekerId, actor.id), eq(table.postingId, posting.id)));
	const [applied, recommended, asked, [seeker]] = await Promise.all([
		concerned(applications),
		concerned(recommendations),
		concerned(directRequests),
		db
			.select({ validUntil: seekers.validUntil, invalidatedAt: seekers.invalidatedAt })
			.from(seekers)
			.where(eq(seekers.accountId, actor.id))
	]);
	if (applied + recommended + asked > 0) return 'party';
	return seeker && isValid(seeker, now()) ? 'seeker' : 'anyone';
}
