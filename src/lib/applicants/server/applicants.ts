import { and, count, desc, eq, inArray, or, sql, type SQL } from 'drizzle-orm';
import { fromOthers } from '#lib/conversations/server/queries.ts';
import { postings } from '#lib/postings/server/schema.ts';
import { isOpen as isPostingOpen } from '#lib/postings/validity.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import type { Context, EmployerActor } from '#lib/server/context.ts';
import { only } from '#lib/server/only.ts';
import type { ApplicantFilter, ApplicantRow, ListedApplicant } from '../applicant.ts';
import { resultUntil } from '#lib/results/result.ts';
import { finishedStates, openStates, type ApplicationState } from '#lib/applications/rules.ts';
import { waitingOf } from '../waiting.ts';
import { applications } from '#lib/applications/server/schema.ts';

export const PAGE = 30;

/** The applicants of this establishment, newest on top, a page of them. */
export async function listApplicants(
	ctx: Context<EmployerActor>,
	filter: ApplicantFilter = {},
	page = 1
): Promise<ListedApplicant[]> {
	const rows = await selectRows(ctx, narrowed(ctx.actor, filter))
		.orderBy(desc(applications.submittedAt), desc(applications.id))
		.limit(PAGE)
		.offset((page - 1) * PAGE);
	return rows.map((row) => asListed(toRow(row, ctx.now())));
}

const asListed = (row: ApplicantRow): ListedApplicant => ({
	...only(row, 'id', 'seekerName', 'title', 'number', 'kind', 'requested', 'state', 'submittedAt'),
	...only(row, 'conversationId', 'unread', 'waiting'),
	interviewAt: row.state === 'interview' ? row.interviewAt : null
});

/** Everybody whose application is still under way, however old. */
export async function listOpenApplicants(ctx: Context<EmployerActor>): Promise<ApplicantRow[]> {
	const rows = await selectRows(
		ctx,
		and(mine(ctx.actor), inArray(applications.state, [...openStates, 'unknown']))
	).orderBy(desc(applications.submittedAt), desc(applications.id));
	return rows.map((row) => toRow(row, ctx.now()));
}

/** How many there are: with the filter, and in each state of the chosen posting. */
export async function countApplicants(
	{ db, actor }: Context<EmployerActor>,
	filter: ApplicantFilter
) {
	const [found, states] = await Promise.all([
		db.select({ count: count() }).from(applications).where(narrowed(actor, filter)),
		db
			.select({ state: applications.state, count: count() })
			.from(applications)
			.where(narrowed(actor, { posting: filter.posting }))
			.groupBy(applications.state)
	]);
	const byState = Object.fromEntries(states.map(({ state, count }) => [state, count]));
	const sum = (of: readonly ApplicationState[]) =>
		of.reduce((total, state) => total + (byState[state] ?? 0), 0);
	return {
		found: found[0]?.count ?? 0,
		all: states.reduce((total, { count }) => total + count, 0),
		open: sum(openStates),
		finished: sum(finishedStates),
		byState: byState as Partial<Record<ApplicationState, number>>
	};
}

/** The postings that somebody has applied to, to choose from. */
export const postingsWithApplicants = ({ db, actor }: Context<EmployerActor>) =>
	db
		.selectDistinct({ id: postings.id, title: postings.title, number: postings.number })
		.from(applications)
		.innerJoin(postings, eq(postings.id, applications.postingId))
		.where(mine(actor))
		.orderBy(postings.number);

export const mine = (actor: EmployerActor) =>
	eq(applications.establishmentId, actor.establishmentId);

function narrowed(actor: EmployerActor, { posting, state, unread }: ApplicantFilter) {
	return and(
		mine(actor),
		posting ? eq(applications.postingId, posting) : undefined,
		state && inArray(applications.state, statesOf(state)),
		unread ? or(eq(applications.state, 'applied'), sql`${unreadMessages(actor)} > 0`) : undefined
	);
}

const statesOf = (state: NonNullable<ApplicantFilter['state']>) =>
	state === 'open' ? openStates : state === 'finished' ? finishedStates : [state];

/** Each login has read its own share: a colleague's reading does not clear mine. */
const unreadMessages = (actor: EmployerActor): SQL<number> => sql`(
	select count(*)::int from participants p
	join messages m on m.conversation_id = p.conversation_id and m.id > p.read_up_to
	where p.conversation_id = ${applications.conversationId} and p.account_id = ${actor.id}
		and ${fromOthers})`;

/** Messages of the applicant after the last one that anybody of the establishment wrote. */
const unanswered = (what: SQL) => sql`(
	select ${what} from messages m
	where m.conversation_id = ${applications.conversationId} and m.author_id = ${applications.seekerId}
		and m.id > coalesce((
			select max(answer.id) from messages answer
			where answer.conversation_id = ${applications.conversationId}
				and answer.author_id <> ${applications.seekerId}), 0))`;

export const rowFields = (actor: EmployerActor) => ({
	id: applications.id,
	seekerName: seekers.name,
	postingId: applications.postingId,
	title: postings.title,
	number: postings.number,
	kind: applications.kind,
	requested: sql<boolean>`${applications.requestId} is not null`,
	state: applications.state,
	submittedAt: applications.submittedAt,
	interviewAt: applications.interviewAt,
	interviewPlace: applications.interviewPlace,
	promisedBy: applications.promisedBy,
	conversationId: applications.conversationId,
	unread: unreadMessages(actor),
	askedAt: unanswered(sql`min(m.sent_at)`).mapWith(
		(text: string | null) => text && new Date(text)
	) as SQL<Date | null>,
	question: unanswered(sql`(array_agg(m.body order by m.id desc))[1]`) as SQL<string | null>,
	posting: {
		state: postings.state,
		openUntil: postings.openUntil,
		closedAt: postings.closedAt
	}
});

const selectRows = ({ db, actor }: Context<EmployerActor>, where: SQL | undefined) =>
	db
		.select(rowFields(actor))
		.from(applications)
		.innerJoin(seekers, eq(seekers.accountId, applications.seekerId))
		.innerJoin(postings, eq(postings.id, applications.postingId))
		.where(where)
		.$dynamic();

type Selected = Awaited<ReturnType<typeof selectRows>>[number];

export function toRow({ askedAt, posting, ...row }: Selected, now: Date): ApplicantRow {
	const waiting = waitingOf({ ...row, askedAt }, now);
	return {
		...{ ...row, waiting },
		// It stands only where an answer is what somebody waits for.
		question: waiting?.why === 'answer' ? row.question : null,
		resultUntil: resultUntil(posting),
		postingOver: !isPostingOpen(now, posting)
	};
}
