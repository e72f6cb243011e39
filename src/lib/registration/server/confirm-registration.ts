import { and, asc, count, eq } from 'drizzle-orm';
import { findOpenRecord } from '#lib/offices/server/open-record.ts';
import { NoSeekerOpen } from '#lib/offices/server/errors.ts';
import type { Context, OfficerActor } from '#lib/server/context.ts';
import { publish } from '#lib/server/events.ts';
import { NothingToConfirm, WrittenMeanwhile } from './errors.ts';
import { lockSeeker } from '#lib/seekers/server/lock-seeker.ts';
import { noteCheck, writtenBy } from './registration-checks.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import { validOn } from '#lib/seekers/server/valid-on.ts';

/** Who registered online at this office and waits for being confirmed, the longest waiting first. */
export async function listUnconfirmed(
	{ db, actor, now }: Context<OfficerActor>,
	limit = 8,
	from = 0
) {
	const waiting = and(
		eq(seekers.officeId, actor.officeId),
		eq(seekers.registrationClass, 'online'),
		eq(seekers.provisional, false),
		validOn(now())
	);
	const first = await db
		.select({
			number: seekers.number,
			name: seekers.name,
			registeredOn: seekers.registeredOn
		})
		.from(seekers)
		.where(waiting)
		.orderBy(asc(seekers.registeredOn), asc(seekers.number))
		.limit(limit)
		.offset(from);
	const [all] = await db.select({ count: count() }).from(seekers).where(waiting);
	return { first, count: all?.count ?? 0 };
}

export type Unconfirmed = Awaited<ReturnType<typeof listUnconfirmed>>;

/**
 * The officer who has the record open has looked it through: オンライン登録者 becomes 利用登録者, and what changes
 * later is held against what was seen. Refused when the person wrote on meanwhile. Safe to repeat.
 */
export async function confirmRegistration(
	{ db, actor, now }: Context<OfficerActor>,
	{ seen }: { seen: string }
): Promise<void> {
	await db.transaction(async (tx) => {
		const at = now();
		const open = await findOpenRecord(tx, actor, at);
		if (!open) throw new NoSeekerOpen();
		const seeker = await lockSeeker(tx, open.personId);
		if (seeker.provisional) throw new NothingToConfirm();
		if ((await writtenBy(tx, seeker)).seal !== seen) throw new WrittenMeanwhile();
		await noteCheck(tx, seeker, { checkedById: actor.id, at });
		const { accountId: seekerId, number, name, officeId } = seeker;
		const to = [`office:${actor.officeId}`, `office:${officeId}`] as const;
		await publish(tx, { type: 'seeker.registrationChecked', to: [...to], data: { seekerId } });
		if (seeker.registrationClass === 'office') return;
		await tx
			.update(seekers)
			.set({ registrationClass: 'office' })
			.where(eq(seekers.accountId, seekerId));
		await publish(tx, {
			type: 'seeker.confirmed',
			to: [`account:${seekerId}`, ...to],
			data: { seekerId, number, name }
		});
	});
}
