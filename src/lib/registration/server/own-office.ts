import { and, eq, isNull } from 'drizzle-orm';
import { listNearOffices } from '#lib/offices/server/near-offices.ts';
import { offices } from '#lib/offices/server/schema.ts';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import { publish } from '#lib/server/events.ts';
import { OfficeKeepsRegistration, OfficeNotNear } from './errors.ts';
import { RegistrationIncomplete } from '#lib/seekers/server/errors.ts';
import { lockSeeker } from '#lib/seekers/server/lock-seeker.ts';
import { readRegistration } from '#lib/seekers/server/read-registration.ts';
import { consultationRequests, seekers } from '#lib/seekers/server/schema.ts';

/** The office that looks after somebody, and those they may choose instead; none once they are 利用登録者. */
export async function readOwnOffice(ctx: Context<SeekerActor>) {
	const { office, address, registrationClass, provisional } = await readRegistration(ctx);
	const near = registrationClass === 'online' ? await listNearOffices(ctx.db, address) : [];
	return { current: provisional ? null : office, near };
}

/**
 * Another office looks after somebody who registered online, until an officer has seen them; what they asked the
 * old one to talk about goes along. The 求職番号 stays. The same office again changes nothing.
 */
export async function chooseOffice(
	{ db, actor }: Context<SeekerActor>,
	{ office: chosen }: { office: string }
): Promise<void> {
	await db.transaction(async (tx) => {
		const seeker = await lockSeeker(tx, actor.id);
		if (seeker.provisional) throw new RegistrationIncomplete();
		if (seeker.registrationClass !== 'online') throw new OfficeKeepsRegistration();
		const near = await listNearOffices(tx, seeker.address);
		const office = near.find(({ number }) => number === chosen);
		if (!office) throw new OfficeNotNear();
		if (office.id === seeker.officeId) return;
		await tx.update(seekers).set({ officeId: office.id }).where(eq(seekers.accountId, actor.id));
		await tx
			.update(consultationRequests)
			.set({ officeId: office.id })
			.where(
				and(eq(consultationRequests.seekerId, actor.id), isNull(consultationRequests.handledAt))
			);
		await publish(tx, {
			type: 'seeker.officeChosen',
			to: [`account:${actor.id}`, `office:${seeker.officeId}`, `office:${office.id}`],
			data: { seekerId: actor.id, number: seeker.number, name: seeker.name }
		});
	});
}

/** The office that was chosen for a 求職申込み, or the nearest; where none is known, the one given on opening. */
export async function officeFor(
	db: Parameters<typeof listNearOffices>[0],
	{ address, chosen, otherwise }: { address: string; chosen: string; otherwise: string }
): Promise<{ id: string; number: string }> {
	const near = await listNearOffices(db, address);
	const office = chosen ? near.find(({ number }) => number === chosen) : near[0];
	if (office) return office;
	if (chosen) throw new OfficeNotNear();
	const columns = { id: offices.id, number: offices.number };
	const [given] = await db.select(columns).from(offices).where(eq(offices.id, otherwise));
	if (!given) throw new Error('The registration has no office.');
	return given;
}
