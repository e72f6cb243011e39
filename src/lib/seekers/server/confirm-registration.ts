import { and, asc, count, eq, gte, isNull } from 'drizzle-orm';
import { tokyoDay } from '#lib/calendar/tokyo.ts';
import { findOpenRecord } from '#lib/offices/server/open-record.ts';
import { NoSeekerOpen } from '#lib/offices/server/errors.ts';
import type { Context, OfficerActor } from '#lib/server/context.ts';
import { publish } from '#lib/server/events.ts';
import { NothingToConfirm } from './errors.ts';
import { lockSeeker } from './lock-seeker.ts';
import { seekers } from './schema.ts';

/** Who registered online at this office and waits for being confirmed, the longest waiting first. */
export async function listUnconfirmed({ db, actor, now }: Context<OfficerActor>, limit = 8) {
	const waiting = and(
		...[eq(seekers.officeId, actor.officeId), eq(seekers.registrationClass, 'online')],
		...[eq(seekers.provisional, false), isNull(seekers.invalidatedAt)],
		gte(seekers.validUntil, tokyoDay(now()))
	);
	const first = await db
		.select({
			seekerId: seekers.accountId,
			number: seekers.number,
			name: seekers.name,
			registeredOn: seekers.registeredOn
		})
		.from(seekers)
		.where(waiting)
		.orderBy(asc(seekers.registeredOn), asc(seekers.number))
		.limit(limit);
	const [all] = await db.select({ count: count() }).from(seekers).where(waiting);
	return { first, count: all?.count ?? 0 };
}

export type Unconfirmed = Awaited<ReturnType<typeof listUnconfirmed>>;

/** The officer who has the record open has seen who it is: オンライン登録者 becomes 利用登録者. Safe to repeat. */
export async function confirmRegistration({
	db,
	actor,
	now
}: Context<OfficerActor>): Promise<void> {
	await db.transaction(async (tx) => {
		const open = await findOpenRecord(tx, actor, now());
		if (!open) throw new NoSeekerOpen();
		const seeker = await lockSeeker(tx, open.personId);
		if (seeker.provisional) throw new NothingToConfirm();
		if (seeker.registrationClass === 'office') return;
		await tx
			.update(seekers)
			.set({ registrationClass: 'office' })
			.where(eq(seekers.accountId, seeker.accountId));
		await publish(tx, {
			type: 'seeker.confirmed',
			to: [`account:${seeker.accountId}`, `office:${actor.officeId}`, `office:${seeker.officeId}`],
			data: { seekerId: seeker.accountId, number: seeker.number, name: seeker.name }
		});
	});
}
