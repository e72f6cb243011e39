import type { Context, OfficerActor } from '#lib/server/context.ts';
import { publish } from '#lib/server/events.ts';
import type { Hours } from '../hours.ts';
import { hoursOf } from './places.ts';
import { officeHours } from './schema.ts';

export const readHours = ({ db, actor }: Context<OfficerActor>): Promise<Hours> =>
	hoursOf(db, actor.officeId);

/** What the officer's office offers from now on. Bookings that are there stay as they are. */
export async function setHours({ db, actor }: Context<OfficerActor>, hours: Hours): Promise<void> {
	const { officeId } = actor;
	await db.transaction(async (tx) => {
		await tx
			.insert(officeHours)
			.values({ officeId, ...hours })
			.onConflictDoUpdate({ target: officeHours.officeId, set: hours });
		await publish(tx, {
			type: 'booking.hoursChanged',
			to: [`office:${officeId}`],
			data: { officeId }
		});
	});
}
