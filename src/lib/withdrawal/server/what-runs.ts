import { and, desc, eq, inArray } from 'drizzle-orm';
import { mayCancel, openStates } from '#lib/applications/rules.ts';
import { applications } from '#lib/applications/server/schema.ts';
import { establishments } from '#lib/employers/server/schema.ts';
import { postings } from '#lib/postings/server/schema.ts';
import type { Context, SeekerActor } from '#lib/server/context.ts';

/** The applications that would end with the account, and how each would. */
export async function whatRuns({ db, actor, now }: Context<SeekerActor>) {
	const rows = await db
		.select({
			id: applications.id,
			title: postings.title,
			company: establishments.name,
			state: applications.state,
			submittedAt: applications.submittedAt
		})
		.from(applications)
		.innerJoin(postings, eq(postings.id, applications.postingId))
		.innerJoin(establishments, eq(establishments.id, applications.establishmentId))
		.where(and(eq(applications.seekerId, actor.id), inArray(applications.state, openStates)))
		.orderBy(desc(applications.submittedAt));
	return rows.map(({ id, title, company, ...application }) => ({
		...{ id, title, company },
		cancels: mayCancel(application, now())
	}));
}
