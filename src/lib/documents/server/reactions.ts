import { eq } from 'drizzle-orm';
import { applications } from '#lib/applications/server/schema.ts';
import type { Reactions } from '#lib/server/reactions.ts';
import { claimDocuments } from './claim-documents.ts';
import { eraseDocuments } from './erase-documents.ts';

/** What becomes of documents when an application does something (CLK-11 a, b). */
export const reactions: Reactions = {
	'application.submitted': async ({ db }, { applicationId }) => {
		const [application] = await db
			.select()
			.from(applications)
			.where(eq(applications.id, applicationId));
		if (application) await claimDocuments(db, application);
	},
	'application.cancelled': (system, { applicationId }) =>
		eraseDocuments(system, applicationId, 'cancel'),
	'application.resultRegistered': (system, { applicationId }) =>
		eraseDocuments(system, applicationId, 'result')
};
