import { eq } from 'drizzle-orm';
import { applications } from '#lib/applications/server/schema.ts';
import { tokyoDay } from '#lib/calendar/tokyo.ts';
import { offices } from '#lib/offices/server/schema.ts';
import { postings, postingVersions } from '#lib/postings/server/schema.ts';
import { config } from '#lib/server/config.ts';
import type { Reader } from '#lib/server/db.ts';
import type { PostingSheetFacts } from '../facts.ts';
import { postingSheetNumber } from '../rules.ts';
import { PaperNotFound } from './errors.ts';
import { officeFacts } from './letter-facts.ts';

/** 紹介・応募時の求人票: the version that was applied for, whatever became of the posting (JOB-23). */
export async function readSheetFacts(
	db: Reader,
	applicationId: string
): Promise<PostingSheetFacts> {
	const [row] = await db
		.select({
			submittedAt: applications.submittedAt,
			number: postings.number,
			version: postingVersions.version,
			confirmedAt: postingVersions.confirmedAt,
			code: postingVersions.code,
			content: postingVersions.content,
			office: offices
		})
		.from(applications)
		.innerJoin(postingVersions, eq(postingVersions.id, applications.postingVersionId))
		.innerJoin(postings, eq(postings.id, postingVersions.postingId))
		.innerJoin(offices, eq(offices.id, postings.officeId))
		.where(eq(applications.id, applicationId));
	if (!row) throw new PaperNotFound();
	return {
		code: row.code,
		origin: config().ORIGIN,
		issuedAt: row.submittedAt.toISOString(),
		office: officeFacts({ office: row.office, officer: null }),
		documentNumber: postingSheetNumber(row.number, row.version),
		version: row.version,
		confirmedAt: row.confirmedAt.toISOString(),
		appliedOn: tokyoDay(row.submittedAt),
		content: row.content
	};
}
