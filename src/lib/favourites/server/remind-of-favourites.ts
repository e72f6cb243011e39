import { and, asc, gt, inArray, ne } from 'drizzle-orm';
import { addDays, tokyoDay } from '#lib/calendar/tokyo.ts';
import { openStates } from '#lib/postings/lifecycle.ts';
import { postings } from '#lib/postings/server/schema.ts';
import type { System } from '#lib/server/context.ts';
import type { Job } from '#lib/server/jobs.ts';
import { tellFavourites } from './tell-favourites.ts';

/** Days before 紹介期限日 on which whoever saved a posting is reminded. */
const REMINDERS = [3, 1];
/** At a month's end several hundred thousand postings end on one day (PERF-5): so many go into one transaction. */
const PAGE = 500;

/** In the morning: what of the favourites ends soon. */
export const remindOfFavourites: Job = {
	name: 'favourites.remind',
	cron: '0 8 * * *',
	patience: { hours: 12 },
	async run(system) {
		let last: string | undefined;
		do last = await remindPage(system, last);
		while (last !== undefined);
	}
};

/** The last of the postings it told of, if there may be more. */
const remindPage = ({ db, now }: System, after?: string) =>
	db.transaction(async (tx) => {
		const days = REMINDERS.map((days) => addDays(tokyoDay(now()), days));
		const ending = await tx
			.select({ id: postings.id })
			.from(postings)
			.where(
				and(
					...[inArray(postings.openUntil, days), ne(postings.visibility, 4)],
					inArray(postings.state, openStates),
					after === undefined ? undefined : gt(postings.id, after)
				)
			)
			.orderBy(asc(postings.id))
			.limit(PAGE);
		const ids = ending.map(({ id }) => id);
		if (ids.length > 0) await tellFavourites(tx, inArray(postings.id, ids), 'closing', now());
		return ids.length === PAGE ? ids.at(-1) : undefined;
	});
