import { and, count, gte, sql } from 'drizzle-orm';
import { addDays, startOfDay, tokyoDay } from '#lib/calendar/tokyo.ts';
import type { Context, EmployerActor } from '#lib/server/context.ts';
import { mine } from './applicants.ts';
import { applications, applicationSteps } from '#lib/applications/server/schema.ts';

const DAYS = 7;
export const FIGURE_DAYS = 30;

/** How many applied on each of the last seven days in Tokyo, today last; days without any count 0. */
export async function applicationsByDay({ db, actor, now }: Context<EmployerActor>) {
	const today = tokyoDay(now());
	const first = addDays(today, 1 - DAYS);
	const day = sql<string>`to_char(${applications.submittedAt} at time zone 'Asia/Tokyo', 'YYYY-MM-DD')`;
	const rows = await db
		.select({ day, count: count() })
		.from(applications)
		.where(and(mine(actor), gte(applications.submittedAt, startOfDay(first))))
		.groupBy(day);
	const counts = new Map(rows.map((row) => [row.day, row.count]));
	return Array.from({ length: DAYS }, (_, index) => addDays(first, index)).map((day) => ({
		day,
		count: counts.get(day) ?? 0
	}));
}

/** How far those went who applied in the last thirty days. Each step counts people, not presses. */
export async function wayOfApplicants({ db, actor, now }: Context<EmployerActor>) {
	const since = startOfDay(addDays(tokyoDay(now()), 1 - FIGURE_DAYS));
	const reached = (...states: string[]) => sql<number>`count(*) filter (where exists (
		select 1 from ${applicationSteps} step where step.application_id = applications.id
			and step.state in ${states}))::int`;
	const [row] = await db
		.select({
			applied: count(),
			viewed: reached('viewed', 'screening', 'interview', 'hired', 'not_hired'),
			interviewed: reached('interview'),
			hired: reached('hired')
		})
		.from(applications)
		.where(and(mine(actor), gte(applications.submittedAt, since)));
	return row ?? { applied: 0, viewed: 0, interviewed: 0, hired: 0 };
}
