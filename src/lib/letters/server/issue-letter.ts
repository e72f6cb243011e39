import { randomBytes } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { applications } from '#lib/applications/server/schema.ts';
import { officers, offices } from '#lib/offices/server/schema.ts';
import { postingVersions } from '#lib/postings/server/schema.ts';
import { recommendations } from '#lib/recommendations/server/schema.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import { config } from '#lib/server/config.ts';
import type { Tx } from '#lib/server/db.ts';
import { enqueue } from '#lib/server/jobs.ts';
import { fiscalYear, letterNumber, newCode } from '../rules.ts';
import { drawPapers } from './jobs.ts';
import { freezeLetter } from './letter-facts.ts';
import { letters, letterSerials } from './schema.ts';

/**
 * Issues the letter of a referral in the transaction that makes the application (APP-10): takes the next
 * number of the office's fiscal year (ID-6), freezes the facts, and hands in the drawing, which happens
 * after commit. The serial's row is locked until then, so no number is left out or given twice.
 */
export async function issueLetter(
	tx: Tx,
	{ applicationId, now }: { applicationId: string; now: Date }
): Promise<{ letterId: string; number: string }> {
	const sources = await readSources(tx, applicationId);
	const { application, office, officer, seeker, content } = sources;
	if (application.kind === 'direct')
		throw new Error('A direct application never has a letter (APP-15).');
	const number = await nextNumber(tx, office, now);
	const code = newCode(randomBytes);
	const facts = freezeLetter({
		number,
		code,
		origin: config().ORIGIN,
		issuedAt: now,
		kind: application.kind,
		office,
		officer,
		seeker,
		content,
		remarks: ''
	});
	const [letter] = await tx
		.insert(letters)
		.values({ applicationId, officeId: office.id, number, code, facts, issuedAt: now })
		.returning({ id: letters.id });
	if (!letter) throw new Error('The letter was not stored.');
	await enqueue(tx, drawPapers, { applicationId });
	return { letterId: letter.id, number };
}

async function nextNumber(tx: Tx, office: { id: string; number: string }, now: Date) {
	const year = fiscalYear(now);
	const [row] = await tx
		.insert(letterSerials)
		.values({ officeId: office.id, fiscalYear: year, last: 1 })
		.onConflictDoUpdate({
			target: [letterSerials.officeId, letterSerials.fiscalYear],
			set: { last: sql`${letterSerials.last} + 1` }
		})
		.returning({ serial: letterSerials.last });
	return letterNumber({ office: office.number, year, serial: row?.serial ?? 0 });
}

async function readSources(tx: Tx, applicationId: string) {
	const [row] = await tx
		.select({
			application: { kind: applications.kind },
			office: offices,
			officer: { department: officers.department, familyName: officers.familyName },
			seeker: seekers,
			content: postingVersions.content
		})
		.from(applications)
		.innerJoin(offices, eq(offices.id, applications.officeId))
		.innerJoin(seekers, eq(seekers.accountId, applications.seekerId))
		.innerJoin(postingVersions, eq(postingVersions.id, applications.postingVersionId))
		.leftJoin(recommendations, eq(recommendations.id, applications.recommendationId))
		.leftJoin(officers, eq(officers.accountId, recommendations.officerId))
		.where(eq(applications.id, applicationId));
	if (!row) throw new Error('There is no such application.');
	return row;
}

/** A cancelled application's letter stays readable, and its verification page says that it is void. */
export const revokeLetter = (tx: Tx, applicationId: string, now: Date) =>
	tx.update(letters).set({ revokedAt: now }).where(eq(letters.applicationId, applicationId));
