import { eq } from 'drizzle-orm';
import { seekers } from '#lib/seekers/server/schema.ts';
import type { Wishes } from '#lib/seekers/wishes.ts';
import { noWishes } from './people.ts';
import type { World } from './world.ts';

type Making = Pick<World, 'db' | 'now' | 'seeker'>;

/** Somebody whose profile is published, with the id by which employers know it. */
export async function aPublishedSeeker(
	{ db, now, seeker }: Making,
	name?: string,
	{
		wishes,
		...given
	}: Partial<Omit<typeof seekers.$inferInsert, 'wishes'>> & {
		wishes?: Partial<Wishes>;
	} = {}
) {
	const hopes = { ...noWishes, occupations: ['介護職員'], kinds: ['full' as const] };
	const person = await seeker(name, {
		...{ publishedAt: now(), wishes: { ...hopes, ...wishes } },
		...given
	});
	const [row] = await db
		.select({ profileId: seekers.profileId })
		.from(seekers)
		.where(eq(seekers.accountId, person.id));
	return { person, profileId: row?.profileId ?? '' };
}
