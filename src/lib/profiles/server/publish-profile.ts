import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import { publish } from '#lib/server/events.ts';
import type { PublishedProfile } from '../published-profile.ts';
import { hasSomethingToShow } from '#lib/seekers/rules.ts';
import { noteConsent } from '#lib/seekers/server/consents.ts';
import { NothingToPublish, PreviewChanged } from './errors.ts';
import { RegistrationIncomplete } from '#lib/seekers/server/errors.ts';
import { lockSeeker } from '#lib/seekers/server/lock-seeker.ts';
import { profileOf } from './published-profile.ts';
import { seekers } from '#lib/seekers/server/schema.ts';

type Preview = Omit<PublishedProfile, 'publishedWeek'>;

/** Stands for exactly what a preview showed. */
export const sealOf = (preview: Preview): string =>
	createHash('sha256').update(JSON.stringify(preview)).digest('base64url').slice(0, 22);

/** 求職情報公開 on: only for what was seen in the preview, with the consent that it is. */
export async function publishProfile(
	{ db, actor, now }: Context<SeekerActor>,
	{ seen }: { seen: string }
): Promise<void> {
	await db.transaction(async (tx) => {
		const at = now();
		const seeker = await lockSeeker(tx, actor.id);
		if (seeker.provisional) throw new RegistrationIncomplete();
		const preview = await profileOf(tx, seeker, at);
		if (!hasSomethingToShow(preview)) throw new NothingToPublish();
		if (sealOf(preview) !== seen) throw new PreviewChanged();
		await noteConsent(tx, actor.id, { purpose: 'publication', given: true, at });
		if (seeker.publishedAt) return;
		await tx.update(seekers).set({ publishedAt: at }).where(eq(seekers.accountId, actor.id));
		await publish(tx, {
			type: 'seeker.publicationChanged',
			to: [`account:${actor.id}`],
			data: { seekerId: actor.id, published: true }
		});
	});
}

/** 求職情報公開 off, at once and for everybody. */
export async function unpublishProfile({ db, actor, now }: Context<SeekerActor>): Promise<void> {
	await db.transaction(async (tx) => {
		const seeker = await lockSeeker(tx, actor.id);
		await noteConsent(tx, actor.id, { purpose: 'publication', given: false, at: now() });
		if (!seeker.publishedAt) return;
		await tx.update(seekers).set({ publishedAt: null }).where(eq(seekers.accountId, actor.id));
		await publish(tx, {
			type: 'seeker.publicationChanged',
			to: [`account:${actor.id}`],
			data: { seekerId: actor.id, published: false }
		});
	});
}
