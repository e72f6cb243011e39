import { and, eq } from 'drizzle-orm';
import type { Context, SignedIn } from '#lib/server/context.ts';
import { applications } from './schema.ts';

/** The application that a conversation is about, if this person has a part in it. */
export async function findApplicationOf(
	{ db, actor }: Context<SignedIn>,
	conversationId: string
): Promise<string | undefined> {
	const own =
		actor.role === 'seeker'
			? eq(applications.seekerId, actor.id)
			: actor.role === 'employer'
				? eq(applications.establishmentId, actor.establishmentId)
				: eq(applications.officeId, actor.officeId);
	const [row] = await db
		.select({ id: applications.id })
		.from(applications)
		.where(and(eq(applications.conversationId, conversationId), own));
	return row?.id;
}
