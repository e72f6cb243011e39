import { asc, eq, like } from 'drizzle-orm';
import { tokyoDay } from '#lib/calendar/tokyo.ts';
import { offices } from '#lib/offices/server/schema.ts';
import { prefectureOf } from '#lib/places/prefectures.ts';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import type { Reader } from '#lib/server/db.ts';
import { publish } from '#lib/server/events.ts';
import { readTyped } from '../registration/sections.ts';
import { validUntilFor } from '../rules.ts';
import { RegistrationIncomplete } from './errors.ts';
import { giveNumber } from './give-number.ts';
import { lockSeeker } from './lock-seeker.ts';
import { seekers } from './schema.ts';
import { readSection } from './sections.ts';

/**
 * 求職申込み of somebody who came online alone: from now on they are an オンライン登録者, 有効 until 翌々月末
 * (CLK-2), with a 求職番号 of the office that their address belongs to, which hears of it. Safe to repeat.
 */
export async function completeRegistration({
	db,
	actor,
	now
}: Context<SeekerActor>): Promise<{ number: string }> {
	return db.transaction(async (tx) => {
		const at = now();
		const seeker = await lockSeeker(tx, actor.id);
		if (!seeker.provisional) return { number: seeker.number };
		const { typed, version } = await readSection(tx, seeker, 'basics');
		const { meant } = readTyped('basics', typed);
		if (version === 0 || !meant) throw new RegistrationIncomplete();

		const office = await officeFor(tx, meant.address, seeker.officeId);
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

/** The office of the prefecture somebody lives in; where there is none, the one they were given on opening. */
async function officeFor(db: Reader, address: string, otherwise: string) {
	const code = prefectureOf(address);
	const columns = { id: offices.id, number: offices.number };
	const [near] = code
		? await db
				.select(columns)
				.from(offices)
				.where(like(offices.number, `${code}%`))
				.orderBy(asc(offices.number))
				.limit(1)
		: [];
	if (near) return near;
	const [given] = await db.select(columns).from(offices).where(eq(offices.id, otherwise));
	if (!given) throw new Error('The registration has no office.');
	return given;
}
