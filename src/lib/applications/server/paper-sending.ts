import { and, eq } from 'drizzle-orm';
import { paperSending, type PaperSending } from '#lib/postings/paper-sending.ts';
import { postingVersions } from '#lib/postings/server/schema.ts';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import { isOpen } from '../rules.ts';
import { applications } from './schema.ts';

/** What this seeker has to send by other ways for an application under way, as the posting said when they applied. */
export async function readPaperSending(
	{ db, actor }: Context<SeekerActor>,
	applicationId: string
): Promise<PaperSending | null> {
	const [row] = await db
		.select({ content: postingVersions.content, state: applications.state })
		.from(applications)
		.innerJoin(postingVersions, eq(postingVersions.id, applications.postingVersionId))
		.where(and(eq(applications.id, applicationId), eq(applications.seekerId, actor.id)));
	return row && isOpen(row.state) ? paperSending(row.content.selection) : null;
}
