import { eq } from 'drizzle-orm';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import { noteConsent } from '#lib/seekers/server/consents.ts';
import { lockSeeker } from '#lib/seekers/server/lock-seeker.ts';
import { seekerDisabilities } from './schema.ts';

/** PRV-3: from now on the person may tell of a disability, for consultation and nothing else. */
export const allowDisability = ({ db, actor, now }: Context<SeekerActor>): Promise<void> =>
	db.transaction(async (tx) => {
		await lockSeeker(tx, actor.id);
		await noteConsent(tx, actor.id, { purpose: 'disability', given: true, at: now() });
	});

/** Takes the consent back, and with it goes everything that was told. */
export const withdrawDisability = ({ db, actor, now }: Context<SeekerActor>): Promise<void> =>
	db.transaction(async (tx) => {
		await lockSeeker(tx, actor.id);
		await noteConsent(tx, actor.id, { purpose: 'disability', given: false, at: now() });
		await tx.delete(seekerDisabilities).where(eq(seekerDisabilities.seekerId, actor.id));
	});
