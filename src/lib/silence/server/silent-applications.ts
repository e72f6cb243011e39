import { and, asc, eq, gt, inArray, lte, or, isNull, isNotNull, sql } from 'drizzle-orm';
import { establishments } from '#lib/employers/server/schema.ts';
import { postings } from '#lib/postings/server/schema.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import type { Context, OfficerActor, System } from '#lib/server/context.ts';
import type { Reader } from '#lib/server/db.ts';
import { later, openStates } from '#lib/applications/rules.ts';
import { DAY } from '#lib/calendar/spans.ts';
import { SILENT_DAYS, silentSince } from '../silence.ts';
import type { SilentApplication } from '../silent-application.ts';
import { applications } from '#lib/applications/server/schema.ts';
import { silences } from './schema.ts';

/** When the employer's side last wrote; null when it never did. */
const lastWordAt = sql<Date | null>`(
	select max(m.sent_at) from messages m
	join participants p on p.conversation_id = m.conversation_id and p.account_id = m.author_id
	where m.conversation_id = ${applications.conversationId} and p.side = 'employer'
)`.mapWith((value: string | null) => (value === null ? null : new Date(value)));

const facts = {
	id: applications.id,
	state: applications.state,
	stateChangedAt: applications.stateChangedAt,
	interviewAt: applications.interviewAt,
	promisedBy: applications.promisedBy,
	lastWordAt,
	askedAt: silences.askedAt
};

/** Open applications that took no step for so long that they may be silent (APP-20), after `after` by id. */
export const readQuiet = ({ db, now }: System, after: string | undefined, limit = 500) =>
	db
		.select(facts)
		.from(applications)
		.leftJoin(silences, eq(silences.applicationId, applications.id))
		.where(
			and(
				inArray(applications.state, openStates),
				lte(applications.stateChangedAt, later(now(), -SILENT_DAYS.ask * DAY)),
				after ? gt(applications.id, after) : undefined
			)
		)
		.orderBy(asc(applications.id))
		.limit(limit);

/** The same facts of one application, read again under its lock: someone may just have answered. */
export async function readSilence(db: Reader, id: string) {
	const [row] = await db
		.select(facts)
		.from(applications)
		.leftJoin(silences, eq(silences.applicationId, applications.id))
		.where(eq(applications.id, id));
	return row;
}

/** 連絡がない: what seekers asked about, and what has been silent for three weeks, the longest silence first. */
export async function listSilent({
	db,
	actor,
	now
}: Context<OfficerActor>): Promise<SilentApplication[]> {
	const at = now();
	const rows = await db
		.select({
			...facts,
			reportedAt: silences.reportedAt,
			title: postings.title,
			establishment: establishments.name,
			seekerName: seekers.name,
			seekerNumber: seekers.number
		})
		.from(applications)
		.innerJoin(silences, eq(silences.applicationId, applications.id))
		.innerJoin(postings, eq(postings.id, applications.postingId))
		.innerJoin(establishments, eq(establishments.id, applications.establishmentId))
		.innerJoin(seekers, eq(seekers.accountId, applications.seekerId))
		.where(
			and(
				eq(applications.officeId, actor.officeId),
				inArray(applications.state, openStates),
				isNull(silences.handledAt),
				or(isNotNull(silences.reportedAt), isNotNull(silences.askedAt))
			)
		)
		.limit(200);
	return rows
		.map((row) => ({
			id: row.id,
			title: row.title,
			establishment: row.establishment,
			seekerName: row.seekerName,
			seekerNumber: row.seekerNumber,
			promisedBy: row.promisedBy,
			reportedAt: row.reportedAt,
			since: silentSince(row)
		}))
		.filter(({ reportedAt, since }) => reportedAt || at >= later(since, SILENT_DAYS.list * DAY))
		.sort((one, other) => one.since.getTime() - other.since.getTime());
}
