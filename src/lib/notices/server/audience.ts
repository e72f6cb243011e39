import { eq } from 'drizzle-orm';
import { applications } from '#lib/applications/server/schema.ts';
import { employerLogins } from '#lib/employers/server/schema.ts';
import { recommendations } from '#lib/recommendations/server/schema.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import type { Reader } from '#lib/server/db.ts';

/** Every login of an establishment: whoever is there first takes care of it. */
export async function loginsOf(db: Reader, establishmentId: string): Promise<string[]> {
	const rows = await db
		.select({ id: employerLogins.accountId })
		.from(employerLogins)
		.where(eq(employerLogins.establishmentId, establishmentId));
	return rows.map(({ id }) => id);
}

/** The officer whose recommendation led to an application, if one did, and the seeker's 求職番号. */
export async function recommenderOf(
	db: Reader,
	applicationId: string
): Promise<{ officerId: string; seekerNumber: string } | undefined> {
	const [row] = await db
		.select({ officerId: recommendations.officerId, seekerNumber: seekers.number })
		.from(applications)
		.innerJoin(recommendations, eq(recommendations.id, applications.recommendationId))
		.innerJoin(seekers, eq(seekers.accountId, applications.seekerId))
		.where(eq(applications.id, applicationId));
	return row;
}
