import { eq } from 'drizzle-orm';
import { tokyoDay } from '#lib/calendar/tokyo.ts';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import { publish } from '#lib/server/events.ts';
import { readTyped } from '../sections.ts';
import { validUntilFor } from '#lib/seekers/rules.ts';
import { RegistrationIncomplete } from '#lib/seekers/server/errors.ts';
import { giveNumber } from '#lib/seekers/server/give-number.ts';
import { lockSeeker } from '#lib/seekers/server/lock-seeker.ts';
import { officeFor } from './own-office.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import { readSection } from './sections.ts';

/**
 * 求職申込み of somebody who came online alone: from now on they are an オンライン登録者, 有効 until 翌々月末
 * (CLK-2), with a 求職番号 of the office they chose, or of the one nearest to them, which hears of it. Safe to repeat.
 */
export async function completeRegistration(
	{ db, actor, now }: Context<SeekerActor>,
	{ office: chosen = '' }: { office?: string } = {}
): Promise<{ number: string }> {
	return db.transaction(async (tx) => {
		const at = now();
		const seeker = await lockSeeker(tx, actor.id);
		if (!seeker.provisional) return { number: seeker.number };
		const { typed, version } = await readSection(tx, seeker, 'basics');
		const { meant } = readTyped('basics', typed);
		if (version === 0 || !meant) throw new RegistrationIncomplete();

		const office = await officeFor(tx, {
			...{ address: meant.address, chosen, otherwise: seeker.officeId }
		});
		const number = await giveNumber(tx, office.number);
		const registeredOn = tokyoDay(at);
		const validUntil = validUntilFor(registeredOn);
		await tx
			.update(seekers)
			.set({
				...{ number, officeId: office.id, provisional: false, invalidatedAt: null },
				...{ registeredOn, validUntil }
			})
			.where(eq(seekers.accountId, actor.id));
		await publish(tx, {
			type: 'seeker.registered',
			to: [`account:${actor.id}`, `office:${office.id}`],
			data: { seekerId: actor.id, number, name: meant.name, validUntil }
		});
		return { number };
	});
}
