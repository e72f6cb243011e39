import { findOpeners } from '#lib/offices/server/open-record.ts';
import type { Tx } from '#lib/server/db.ts';
import { publish, type Channel } from '#lib/server/events.ts';

interface Changed {
	seekerId: string;
	officeId: string;
	valid: boolean;
	validUntil: string;
}

/** Tells the person, their office, and whichever officer has their record open, of another office too. */
export async function tellValidity(
	tx: Tx,
	{ officeId, ...data }: Changed,
	now: Date
): Promise<void> {
	const openers = await findOpeners(tx, data.seekerId, now);
	const accounts = [data.seekerId, ...openers].map((id): Channel<'account'> => `account:${id}`);
	await publish(tx, {
		type: 'seeker.validityChanged',
		to: [...accounts, `office:${officeId}`],
		data
	});
}
