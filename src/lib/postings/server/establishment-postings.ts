import { desc, eq } from 'drizzle-orm';
import type { Context, EmployerActor } from '#lib/server/context.ts';
import { isOpen } from '../validity.ts';
import { postings } from './schema.ts';

/** 求人 of the actor's establishment, the ones that last longest first. */
export async function listOwnPostings({ db, actor, now }: Context<EmployerActor>) {
	const rows = await db
		.select({
			id: postings.id,
			number: postings.number,
			title: postings.title,
			state: postings.state,
			receivedOn: postings.receivedOn,
			openUntil: postings.openUntil,
			closedAt: postings.closedAt,
			visibility: postings.visibility,
			kind: postings.kind,
			town: postings.town,
			headcount: postings.headcount
		})
		.from(postings)
		.where(eq(postings.establishmentId, actor.establishmentId))
		.orderBy(desc(postings.openUntil), desc(postings.number));
	return rows.map((row) => ({ ...row, open: isOpen(now(), row) }));
}

export type OwnPosting = Awaited<ReturnType<typeof listOwnPostings>>[number];
