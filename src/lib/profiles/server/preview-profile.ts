import { eq } from 'drizzle-orm';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import { hasSomethingToShow, isValid } from '#lib/seekers/rules.ts';
import { SeekerNotFound } from '#lib/seekers/server/errors.ts';
import { sealOf } from './publish-profile.ts';
import { profileOf } from './published-profile.ts';
import { seekers } from '#lib/seekers/server/schema.ts';

/** Exactly what employers see or would see, and the seal by which it can be published. */
export async function previewProfile({ db, actor, now }: Context<SeekerActor>) {
	const [seeker] = await db.select().from(seekers).where(eq(seekers.accountId, actor.id));
	if (!seeker) throw new SeekerNotFound();
	const profile = await profileOf(db, seeker, now());
	return {
		profile,
		seal: sealOf(profile),
		publishedAt: seeker.publishedAt,
		provisional: seeker.provisional,
		valid: isValid(seeker, now()),
		showsSomething: hasSomethingToShow(profile)
	};
}
