import { and, asc, between, eq, gt, type SQL } from 'drizzle-orm';
import { addDays, tokyoDay } from '#lib/calendar/tokyo.ts';
import type { System } from '#lib/server/context.ts';
import { publish } from '#lib/server/events.ts';
import type { Job } from '#lib/server/jobs.ts';
import { toldOf, warningDue, WARNINGS } from '../validity-notices.ts';
import { seekers } from './schema.ts';
import { validOn } from './valid-on.ts';

/** At a month's end hundreds of thousands are due on one day (PERF-5): so many go into one transaction. */
const PAGE = 200;

/**
 * CLK-15: tells everybody whose validity ends in 21, 7 or 1 days, once each. Days are Tokyo's; a day on which the
 * service stood still is made up for by the next run.
 */
export const warnOfEnd: Job = {
	name: 'seekers.warn-of-end',
	cron: '20 7-21 * * *',
	patience: { minutes: 30 },
	async run(system) {
		const [most] = WARNINGS;
		const today = tokyoDay(system.now());
		const ending = between(seekers.validUntil, addDays(today, 1), addDays(today, most));
		let last: string | undefined;
		do last = await warnPage(system, ending, last);
		while (last !== undefined);
	}
};

async function warnPage({ db, now }: System, ending: SQL, after: string | undefined) {
	return db.transaction(async (tx) => {
		const rows = await tx
			.select({
				id: seekers.accountId,
				validUntil: seekers.validUntil,
				warnedOf: seekers.warnedOf
			})
			.from(seekers)
			.where(
				and(
					ending,
					validOn(now()),
					eq(seekers.provisional, false),
					after === undefined ? undefined : gt(seekers.accountId, after)
				)
			)
			.orderBy(asc(seekers.accountId))
			.limit(PAGE)
			.for('no key update');
		for (const { id, validUntil, warnedOf } of rows) {
			const days = warningDue(validUntil, now());
			if (days === undefined || warnedOf === toldOf(validUntil, days)) continue;
			const told = { warnedOf: toldOf(validUntil, days) };
			await tx.update(seekers).set(told).where(eq(seekers.accountId, id));
			await publish(tx, {
				type: 'seeker.validityEnding',
				to: [`account:${id}`],
				data: { seekerId: id, validUntil, days }
			});
		}
		return rows.length < PAGE ? undefined : rows.at(-1)?.id;
	});
}
