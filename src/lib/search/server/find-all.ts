import { and, eq, gte, inArray, sql } from 'drizzle-orm';
import { tokyoDay } from '#lib/calendar/tokyo.ts';
import { comparableWage, wageTotal } from '#lib/postings/wage.ts';
import type { PostingContent } from '#lib/postings/fields.ts';
import { openStates } from '#lib/postings/lifecycle.ts';
import { postings, postingVersions } from '#lib/postings/server/schema.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import type { Conditions, Presentation } from '../conditions.ts';
import { factsOf } from '../facts.ts';
import { meets } from '../meets.ts';
import { notMuted, readMutedIds } from './muted.ts';
import { recommendedTo, standing, viewerOf } from './viewer.ts';

/** Reads every open posting and asks each of them: right for thousands, and no more. */
export async function findAll(
	{ db, actor, now }: Context<SeekerActor>,
	conditions: Conditions,
	sort: Presentation['sort']
) {
	const [seeker] = await db.select(standing).from(seekers).where(eq(seekers.accountId, actor.id));
	if (!seeker) return [];
	const today = tokyoDay(now());
	const muted = await readMutedIds(db, actor.id);
	const stranger = viewerOf(seeker, false, now());
	const rows = await db
		.select({
			postingId: postings.id,
			content: postingVersions.content,
			openUntil: postings.openUntil,
			visibility: postings.visibility,
			recommended: recommendedTo(actor.id),
			favourite: sql<boolean>`exists (
				select 1 from favourites f where f.posting_id = postings.id and f.seeker_id = ${actor.id})`
		})
		.from(postings)
		.innerJoin(
			postingVersions,
			and(eq(postingVersions.postingId, postings.id), eq(postingVersions.version, postings.version))
		)
		.where(
			and(
				inArray(postings.state, openStates),
				gte(postings.openUntil, today),
				inArray(postings.visibility, [1, 2, 3]),
				notMuted(muted, stranger === 'seeker' ? [1, 2] : [1])
			)
		);
	return rows
		.filter(({ content }) => meets(conditions, factsOf(content), { viewer: stranger, today }))
		.map((row) => ({ ...row, viewer: viewerOf(seeker, row.recommended, now()) }))
		.sort(
			(one, other) =>
				orders[sort](one.content, other.content) || orders.newest(one.content, other.content)
		);
}

type Order = (one: PostingContent, other: PostingContent) => number;
const hourly = (content: PostingContent) => comparableWage(wageTotal(content)).hour;
const newest: Order = ({ header: one }, { header: other }) =>
	other.receivedOn.localeCompare(one.receivedOn) || other.number.localeCompare(one.number);
const orders: Record<Presentation['sort'], Order> = {
	newest,
	wageLower: (one, other) => hourly(other).lower - hourly(one).lower,
	wageUpper: (one, other) => hourly(other).upper - hourly(one).upper,
	deadline: (one, other) => one.header.openUntil.localeCompare(other.header.openUntil),
	fit: newest
};
