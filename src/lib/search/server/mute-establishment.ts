import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import { establishments } from '#lib/employers/server/schema.ts';
import { publishedStates } from '#lib/postings/lifecycle.ts';
import { postings } from '#lib/postings/server/schema.ts';
import { mayKnowEmployer } from '#lib/postings/visible.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import type { Tx } from '#lib/server/db.ts';
import { publish } from '#lib/server/events.ts';
import { MAX_MUTED } from '../muting.ts';
import { EmployerHidden, MutedFull, PostingNotFound } from './errors.ts';
import { mutedEstablishments } from './schema.ts';
import { recommendedTo, standing, viewerOf } from './viewer.ts';

/**
 * この事業所の求人を表示しない. Muting twice mutes once. Whoever may not know the employer cannot mute it
 * either: what then disappeared would tell whose postings belong together (JOB-20).
 */
export async function muteEstablishment(
	ctx: Context<SeekerActor>,
	{ number }: { number: string }
): Promise<{ establishment: string; name: string }> {
	const { db, actor, now } = ctx;
	return db.transaction(async (tx) => {
		const { id, ...told } = await readKnown(tx, ctx, number);
		// Two tabs take turns, or both could be the last that has room.
		await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${actor.id}, 200))`);
		const others = and(
			eq(mutedEstablishments.seekerId, actor.id),
			ne(mutedEstablishments.establishmentId, id)
		);
		if ((await tx.$count(mutedEstablishments, others)) >= MAX_MUTED) throw new MutedFull();
		const [muted] = await tx
			.insert(mutedEstablishments)
			.values({ seekerId: actor.id, establishmentId: id, mutedAt: now() })
			.onConflictDoNothing()
			.returning();
		if (muted) await tellOwnScreens(tx, actor);
		return told;
	});
}

async function readKnown(tx: Tx, { actor, now }: Context<SeekerActor>, number: string) {
	const [row] = await tx
		.select({
			id: establishments.id,
			establishment: establishments.number,
			name: establishments.name,
			visibility: postings.visibility,
			party: recommendedTo(actor.id),
			seeker: standing
		})
		.from(postings)
		.innerJoin(establishments, eq(establishments.id, postings.establishmentId))
		.innerJoin(seekers, eq(seekers.accountId, actor.id))
		.where(and(eq(postings.number, number), inArray(postings.state, publishedStates)));
	if (!row) throw new PostingNotFound();
	const marked = { header: { visibility: String(row.visibility) as '1' | '2' | '3' | '4' } };
	if (!mayKnowEmployer(marked, viewerOf(row.seeker, row.party, now())))
		throw row.visibility === 4 ? new PostingNotFound() : new EmployerHidden();
	const { id, establishment, name } = row;
	return { id, establishment, name };
}

/** Shows an establishment's postings again; one that is not muted is no error. */
export async function unmuteEstablishment(
	{ db, actor }: Context<SeekerActor>,
	{ establishment }: { establishment: string }
): Promise<void> {
	await db.transaction(async (tx) => {
		const theirs = tx
			.select({ id: establishments.id })
			.from(establishments)
			.where(eq(establishments.number, establishment));
		const shown = await tx
			.delete(mutedEstablishments)
			.where(
				and(
					eq(mutedEstablishments.seekerId, actor.id),
					eq(mutedEstablishments.establishmentId, theirs)
				)
			)
			.returning();
		if (shown.length > 0) await tellOwnScreens(tx, actor);
	});
}

const tellOwnScreens = (tx: Tx, { id: seekerId }: SeekerActor) =>
	publish(tx, { type: 'search.mutesChanged', to: [`account:${seekerId}`], data: { seekerId } });
