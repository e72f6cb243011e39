import { eq } from 'drizzle-orm';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import { tokyoDay } from '#lib/calendar/tokyo.ts';
import { isValid, mayRevalidate, validUntilFor } from '../rules.ts';
import { SeekerNotFound, TooLongInvalid } from './errors.ts';
import { RegistrationIncomplete } from './errors.ts';
import { seekers } from './schema.ts';
import { tellValidity } from './tell-validity.ts';

/**
 * 有効/無効 by the person's own hand. Put back in force it keeps its last day, or gets a new one when that has
 * passed (CLK-2). Asking for what already is changes nothing.
 */
export async function switchValidity(
	{ db, actor, now }: Context<SeekerActor>,
	{ valid }: { valid: boolean }
): Promise<void> {
	await db.transaction(async (tx) => {
		const at = now();
		const [seeker] = await tx
			.select({
				officeId: seekers.officeId,
				validUntil: seekers.validUntil,
				invalidatedAt: seekers.invalidatedAt,
				provisional: seekers.provisional
			})
			.from(seekers)
			.where(eq(seekers.accountId, actor.id))
			.for('no key update');
		if (!seeker) throw new SeekerNotFound();
		if (seeker.provisional) throw new RegistrationIncomplete();
		if (isValid(seeker, at) === valid) return;
		if (valid && !mayRevalidate(seeker, at)) throw new TooLongInvalid();

		const today = tokyoDay(at);
		const validUntil =
			valid && seeker.validUntil < today ? validUntilFor(today) : seeker.validUntil;
		await tx
			.update(seekers)
			.set({ validUntil, invalidatedAt: valid ? null : at })
			.where(eq(seekers.accountId, actor.id));
		const { officeId } = seeker;
		await tellValidity(tx, { seekerId: actor.id, officeId, valid, validUntil }, at);
	});
}
