import { desc, eq } from 'drizzle-orm';
import { establishments } from '#lib/employers/server/schema.ts';
import { NoSeekerOpen } from '#lib/offices/server/errors.ts';
import { findOpenRecord } from '#lib/offices/server/open-record.ts';
import { postings } from '#lib/postings/server/schema.ts';
import type { Context, OfficerActor } from '#lib/server/context.ts';
import { applications } from '#lib/applications/server/schema.ts';
import { results } from './schema.ts';

const MOST_RESULTS = 50;

/**
 * 選考結果 of the seeker whose record is open, as employers registered them, the newest first: with 不採用理由 (PRV-5)
 * and 求人票との相違 (APP-17). Throws NoSeekerOpen otherwise: who opened the record and why is written down (PRV-6).
 */
export async function listResultsOfOpen({ db, actor, now }: Context<OfficerActor>) {
	const open = await findOpenRecord(db, actor, now());
	if (!open) throw new NoSeekerOpen();
	return db
		.select({
			...{ id: results.applicationId, title: postings.title, establishment: establishments.name },
			...{ outcome: results.outcome, hiredOn: results.hiredOn, differs: results.differs },
			...{ employmentForm: results.employmentForm, differences: results.differences },
			...{ differenceNote: results.differenceNote, reasonCodes: results.reasonCodes },
			registeredAt: results.registeredAt
		})
		.from(results)
		.innerJoin(applications, eq(applications.id, results.applicationId))
		.innerJoin(postings, eq(postings.id, applications.postingId))
		.innerJoin(establishments, eq(establishments.id, applications.establishmentId))
		.where(eq(applications.seekerId, open.personId))
		.orderBy(desc(results.registeredAt), desc(results.applicationId))
		.limit(MOST_RESULTS);
}

export type RegisteredToOffice = Awaited<ReturnType<typeof listResultsOfOpen>>[number];
