import { randomBytes } from 'node:crypto';
import { and, asc, desc, eq, gte, lt, sql } from 'drizzle-orm';
import { employerThen, titleThen } from '#lib/applications/server/columns.ts';
import { applications } from '#lib/applications/server/schema.ts';
import { addDays, startOfDay } from '#lib/calendar/tokyo.ts';
import { establishments } from '#lib/employers/server/schema.ts';
import { offices } from '#lib/offices/server/schema.ts';
import { postings, postingVersions } from '#lib/postings/server/schema.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import { config } from '#lib/server/config.ts';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import type { Reader, Tx } from '#lib/server/db.ts';
import { activityNumber, stateLines, type Period } from '../activity.ts';
import type { ActivityRow } from '../facts.ts';
import { fiscalYear, newCode } from '../rules.ts';
import { NothingToRecord, PaperNotFound } from './errors.ts';
import { officeFacts } from './letter-facts.ts';
import { activityRecords, activityRecordSerials, letters } from './schema.ts';

/**
 * Issues 求職活動証明: freezes what the seeker applied for within whole days of a period, as it stands now, under
 * the next K number of the office's fiscal year. The serial's row is locked until then, so none is left out.
 */
export async function issueActivityRecord(
	{ db, actor, now }: Context<SeekerActor>,
	{ from, until }: Period
): Promise<{ id: string }> {
	return db.transaction(async (tx) => {
		const at = now();
		const rows = await readActivities(tx, actor.id, { from, until }, at);
		if (rows.length === 0) throw new NothingToRecord();
		const { seeker, office } = await readIssuer(tx, actor.id);
		const number = await nextNumber(tx, office, at);
		const code = newCode(randomBytes);
		const [record] = await tx
			.insert(activityRecords)
			.values({
				...{ seekerId: actor.id, officeId: office.id, number, code, issuedAt: at },
				...{ fromDay: from, untilDay: until },
				facts: {
					...{ code, number, from, until, rows },
					origin: config().ORIGIN,
					issuedAt: at.toISOString(),
					office: officeFacts({ office, officer: null }),
					seeker: { number: seeker.number, name: seeker.name, kana: seeker.nameKana }
				}
			})
			.returning({ id: activityRecords.id });
		if (!record) throw new Error('The activity record was not stored.');
		return record;
	});
}

/** The records that this seeker had issued, the newest first. */
export const listActivityRecords = ({ db, actor }: Context<SeekerActor>, limit = 12) =>
	db
		.select({
			id: activityRecords.id,
			number: activityRecords.number,
			from: activityRecords.fromDay,
			until: activityRecords.untilDay,
			issuedAt: activityRecords.issuedAt
		})
		.from(activityRecords)
		.where(eq(activityRecords.seekerId, actor.id))
		.orderBy(desc(activityRecords.issuedAt))
		.limit(limit);

/** The frozen facts of one of this seeker's records. Not theirs is not found. */
export async function readActivityRecord({ db, actor }: Context<SeekerActor>, id: string) {
	const [row] = await db
		.select({ facts: activityRecords.facts })
		.from(activityRecords)
		.where(and(eq(activityRecords.id, id), eq(activityRecords.seekerId, actor.id)));
	if (!row) throw new PaperNotFound();
	return row.facts;
}

async function readActivities(
	db: Reader,
	seekerId: string,
	{ from, until }: Period,
	now: Date
): Promise<ActivityRow[]> {
	const rows = await db
		.select({
			at: applications.submittedAt,
			kind: applications.kind,
			letterNumber: letters.number,
			establishment: employerThen,
			title: titleThen,
			number: postings.number,
			state: applications.state,
			stateChangedAt: applications.stateChangedAt,
			interviewAt: applications.interviewAt
		})
		.from(applications)
		.innerJoin(postings, eq(postings.id, applications.postingId))
		.innerJoin(postingVersions, eq(postingVersions.id, applications.postingVersionId))
		.innerJoin(establishments, eq(establishments.id, applications.establishmentId))
		.leftJoin(letters, eq(letters.applicationId, applications.id))
		.where(
			and(
				eq(applications.seekerId, seekerId),
				gte(applications.submittedAt, startOfDay(from)),
				lt(applications.submittedAt, startOfDay(addDays(until, 1)))
			)
		)
		.orderBy(asc(applications.submittedAt), asc(applications.id));
	return rows.map(({ at, state, stateChangedAt, interviewAt, ...row }) => ({
		...row,
		at: at.toISOString(),
		state: stateLines({ state, stateChangedAt, interviewAt }, now),
		cancelled: state === 'cancelled'
	}));
}

async function readIssuer(tx: Tx, seekerId: string) {
	const [row] = await tx
		.select({ seeker: seekers, office: offices })
		.from(seekers)
		.innerJoin(offices, eq(offices.id, seekers.officeId))
		.where(eq(seekers.accountId, seekerId));
	if (!row) throw new PaperNotFound();
	return row;
}

async function nextNumber(tx: Tx, office: { id: string; number: string }, now: Date) {
	const year = fiscalYear(now);
	const [row] = await tx
		.insert(activityRecordSerials)
		.values({ officeId: office.id, fiscalYear: year, last: 1 })
		.onConflictDoUpdate({
			target: [activityRecordSerials.officeId, activityRecordSerials.fiscalYear],
			set: { last: sql`${activityRecordSerials.last} + 1` }
		})
		.returning({ serial: activityRecordSerials.last });
	return activityNumber({ office: office.number, year, serial: row?.serial ?? 0 });
}
