import { eq } from 'drizzle-orm';
import { readAliases } from '#lib/requests/server/aliases.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import type { EmployerActor } from '#lib/server/context.ts';
import type { Wishes } from '#lib/seekers/wishes.ts';
import { noWishes } from './people.ts';
import type { World } from './world.ts';

type Making = Pick<World, 'db' | 'now' | 'seeker'>;

/** The name by which an establishment knows a profile now. */
export const aliasOf = async (
	at: Pick<World, 'db' | 'now'>,
	employer: Pick<EmployerActor, 'establishmentId'>,
	profileId: string
) => (await readAliases(at, employer)).of(profileId);

/** Somebody whose profile is published, with the id that no employer is told. */
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
