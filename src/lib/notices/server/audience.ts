import { eq } from 'drizzle-orm';
import { applications } from '#lib/applications/server/schema.ts';
import { employerLogins } from '#lib/employers/server/schema.ts';
import { recommendations } from '#lib/recommendations/server/schema.ts';
import type { Reader } from '#lib/server/db.ts';

/** Every login of an establishment: whoever is there first takes care of it. */
export async function loginsOf(db: Reader, establishmentId: string): Promise<string[]> {
	const rows = await db
		.select({ id: employerLogins.accountId })
		.from(employerLogins)
		.where(eq(employerLogins.establishmentId, establishmentId));
	return rows.map(({ id }) => id);
}

/** The officer whose recommendation led to an application, if one did. */
export async function recommenderOf(
	db: Reader,
	applicationId: string
): Promise<string | undefined> {
	const [row] = await db
		.select({ id: recommendations.officerId })
		.from(applications)
		.innerJoin(recommendations, eq(recommendations.id, applications.recommendationId))
		.where(eq(applications.id, applicationId));
	return row?.id;
}
