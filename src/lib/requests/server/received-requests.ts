import { and, desc, eq, isNull, sql, type SQL } from 'drizzle-orm';
import { tokyoDay } from '#lib/calendar/tokyo.ts';
import { establishments } from '#lib/employers/server/schema.ts';
import { postings, postingVersions } from '#lib/postings/server/schema.ts';
import { summarisePosting } from '#lib/postings/summary.ts';
import { visibleContent } from '#lib/postings/visible.ts';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import { only } from '#lib/server/only.ts';
import { isUuid } from '#lib/text/uuid.ts';
import type { ListedRequest, ReceivedRequest } from '../request.ts';
import { stateOn, type DeclineReason } from '../rules.ts';
import { offerable, offerableOn } from './columns.ts';
import { RequestNotFound } from './errors.ts';
import { blockedEstablishments, directRequests } from './schema.ts';

/** 届いたリクエスト: what waits for an answer first, then the newest. */
export async function listReceived(ctx: Context<SeekerActor>): Promise<ListedRequest[]> {
	const requests = await read(ctx, eq(directRequests.seekerId, ctx.actor.id));
	return requests
		.toSorted((one, other) => Number(other.state === 'waiting') - Number(one.state === 'waiting'))
		.map(asListed);
}

/** Those that can be answered today, the newest first. */
export const listWaiting = async (ctx: Context<SeekerActor>): Promise<ListedRequest[]> =>
	(await read(ctx, waitingFor(ctx.actor.id, tokyoDay(ctx.now())))).map(asListed);

const asListed = ({ posting, message, ...request }: ReceivedRequest): ListedRequest => ({
	...only(request, 'id', 'employer', 'sentAt', 'unseen', 'state'),
	posting: only(posting, 'title', 'openUntil'),
	asks: request.state === 'waiting' ? { ...only(posting, 'wage', 'place', 'hours'), message } : null
});

export async function readReceived(
	ctx: Context<SeekerActor>,
	id: string
): Promise<ReceivedRequest> {
	if (!isUuid(id)) throw new RequestNotFound();
	const own = and(eq(directRequests.id, id), eq(directRequests.seekerId, ctx.actor.id));
	const [request] = await read(ctx, own);
	if (!request) throw new RequestNotFound();
	return request;
}

/** The request that waits for this seeker's answer about that posting. */
export async function findWaiting(
	{ db, actor, now }: Context<SeekerActor>,
	postingId: string
): Promise<{ id: string } | undefined> {
	const [request] = await db
		.select({ id: directRequests.id })
		.from(directRequests)
		.innerJoin(postings, eq(postings.id, directRequests.postingId))
		.where(and(waitingFor(actor.id, tokyoDay(now())), eq(directRequests.postingId, postingId)));
	return request;
}

/** How many of them have not been opened yet, as a subquery. */
export const unseenRequests = (seekerId: string, today: string) =>
	sql<number>`(select count(*)::int from ${directRequests}
		join ${postings} on ${eq(postings.id, directRequests.postingId)}
		where ${and(waitingFor(seekerId, today), isNull(directRequests.seenAt))})`;

/** `stateOn` in SQL. */
const waitingFor = (seekerId: string, today: string) =>
	and(
		eq(directRequests.seekerId, seekerId),
		eq(directRequests.state, 'waiting'),
		offerableOn(today)
	);

/** Who asks names itself: to the person asked nothing of the posting is hidden (JOB-20). */
async function read(
	{ db, now }: Context<SeekerActor>,
	which: SQL | undefined
): Promise<ReceivedRequest[]> {
	const rows = await db
		.select({
			request: directRequests,
			posting: offerable,
			employer: establishments.name,
			establishmentNumber: establishments.number,
			blockedAt: blockedEstablishments.blockedAt,
			content: postingVersions.content
		})
		.from(directRequests)
		.innerJoin(postings, eq(postings.id, directRequests.postingId))
		.innerJoin(
			postingVersions,
			and(eq(postingVersions.postingId, postings.id), eq(postingVersions.version, postings.version))
		)
		.innerJoin(establishments, eq(establishments.id, directRequests.establishmentId))
		.leftJoin(
			blockedEstablishments,
			and(
				eq(blockedEstablishments.seekerId, directRequests.seekerId),
				eq(blockedEstablishments.establishmentId, directRequests.establishmentId)
			)
		)
		.where(which)
		.orderBy(desc(directRequests.sentAt), desc(directRequests.id));
	return rows.map(({ request, posting, content, blockedAt, ...employer }) => ({
		...employer,
		id: request.id,
		posting: summarisePosting(visibleContent(content, 'party')),
		message: request.message,
		sentAt: request.sentAt,
		unseen: request.seenAt === null,
		state: stateOn(now(), { state: request.state, posting }),
		closedAt: request.closedAt,
		declineReason: request.declineReason as DeclineReason | null,
		blocked: blockedAt !== null
	}));
}
