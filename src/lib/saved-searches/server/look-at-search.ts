import { and, eq } from 'drizzle-orm';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import { publish } from '#lib/server/events.ts';
import { searchHref } from '#lib/conditions/address.ts';
import { savedSearches } from './schema.ts';
import { SavedSearchNotFound } from './errors.ts';

/** Opens a saved search: what it has told of is news no more, on every screen. Returns where it leads. */
export async function lookAtSearch(
	{ db, actor, now }: Context<SeekerActor>,
	id: string
): Promise<string> {
	return db.transaction(async (tx) => {
		const [looked] = await tx
			.update(savedSearches)
			.set({ lookedAt: now() })
			.where(and(eq(savedSearches.id, id), eq(savedSearches.seekerId, actor.id)))
			.returning({ conditions: savedSearches.conditions });
		if (!looked) throw new SavedSearchNotFound();
		await publish(tx, {
			type: 'search.looked',
			to: [`account:${actor.id}`],
			data: { seekerId: actor.id, searchId: id }
		});
		return searchHref(looked.conditions);
	});
}
