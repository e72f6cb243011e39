import { eq } from 'drizzle-orm';
import { findTown, townOf } from '#lib/places/towns.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import { searchHref } from '#lib/conditions/address.ts';

/** A search of the town a seeker lives in and those beside it; null where the address names no known town. */
export async function findNearHome({
	db,
	actor
}: Context<SeekerActor>): Promise<{ town: string; href: string } | null> {
	const [seeker] = await db
		.select({ address: seekers.address })
		.from(seekers)
		.where(eq(seekers.accountId, actor.id));
	const code = townOf(seeker?.address ?? '');
	const town = code && findTown(code);
	return town
		? { town: town.name, href: searchHref({ towns: [town.code], nearTowns: true }) }
		: null;
}
