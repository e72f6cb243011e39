import { and, asc, eq } from 'drizzle-orm';
import { ageOn } from '#lib/calendar/tokyo.ts';
import { employerLogins } from '#lib/employers/server/schema.ts';
import { offices } from '#lib/offices/server/schema.ts';
import { postings } from '#lib/postings/server/schema.ts';
import { isValid } from '#lib/seekers/rules.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import type { Context, EmployerActor } from '#lib/server/context.ts';
import type { Applicant } from '../applicant.ts';
import { cancelSentence } from '#lib/applications/rules.ts';
import { mine, rowFields, toRow } from './applicants.ts';
import { ApplicationNotFound } from '#lib/applications/server/errors.ts';
import { isUuid } from '#lib/text/uuid.ts';
import { applications, applicationSteps, cancellations } from '#lib/applications/server/schema.ts';
import { results } from '#lib/results/server/schema.ts';

/** 応募者情報詳細: what was sent with the application, and what has become of it. */
export async function readApplicant(
	{ db, actor, now }: Context<EmployerActor>,
	id: string
): Promise<Applicant> {
	if (!isUuid(id)) throw new ApplicationNotFound();
	const [found] = await db
		.select({
			...rowFields(actor),
			more: {
				nameKana: seekers.nameKana,
				birthDate: seekers.birthDate,
				phone: seekers.phone,
				phoneToEmployers: seekers.phoneToEmployers,
				validUntil: seekers.validUntil,
				invalidatedAt: seekers.invalidatedAt,
				motivation: applications.motivation,
				remarks: applications.remarks
			},
			office: { name: offices.name, phone: offices.phone }
		})
		.from(applications)
		.innerJoin(seekers, eq(seekers.accountId, applications.seekerId))
		.innerJoin(postings, eq(postings.id, applications.postingId))
		.innerJoin(offices, eq(offices.id, applications.officeId))
		.where(and(eq(applications.id, id), mine(actor)));
	if (!found) throw new ApplicationNotFound();
	const { more, office, ...row } = found;
	const [steps, cancellation, result] = await Promise.all([
		readSteps(db, id),
		readCancellation(db, id),
		readResult(db, actor, id)
	]);
	return {
		...toRow(row, now()),
		nameKana: more.nameKana,
		age: ageOn(now(), more.birthDate),
		phone: (more.phoneToEmployers && more.phone) || null,
		motivation: more.motivation,
		remarks: more.remarks,
		steps,
		cancellation,
		result,
		office,
		seekerInvalid: !isValid(more, now())
	};
}

type Db = Context['db'];

/** A step's author is named only among colleagues; what the seeker did needs no name. */
const readSteps = (db: Db, applicationId: string) =>
	db
		.select({
			state: applicationSteps.state,
			at: applicationSteps.at,
			by: employerLogins.name
		})
		.from(applicationSteps)
		.leftJoin(employerLogins, eq(employerLogins.accountId, applicationSteps.byId))
		.where(eq(applicationSteps.applicationId, applicationId))
		.orderBy(asc(applicationSteps.id));

async function readCancellation(db: Db, applicationId: string) {
	const [row] = await db
		.select()
		.from(cancellations)
		.where(eq(cancellations.applicationId, applicationId));
	return row ? { sentence: cancelSentence(row), at: row.at } : null;
}

async function readResult(db: Db, actor: EmployerActor, applicationId: string) {
	const [found] = await db
		.select({ result: results, registeredBy: employerLogins.name })
		.from(results)
		.leftJoin(employerLogins, eq(employerLogins.accountId, results.registeredById))
		.where(eq(results.applicationId, applicationId));
	if (!found) return null;
	const { registeredById, ...result } = found.result;
	return {
		...result,
		registeredBy: found.registeredBy,
		mine: registeredById === actor.id
	};
}
