import { and, eq } from 'drizzle-orm';
import { isPublished } from '#lib/profiles/server/published-profile.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import type { Context, SeekerActor } from '#lib/server/context.ts';

/** Can this person be found by employers now? */
export const publicationOf = async ({ db, actor, now }: Context<SeekerActor>): Promise<boolean> =>
	(await db.$count(seekers, and(eq(seekers.accountId, actor.id), isPublished(now())))) > 0;
