import { tokyoDay } from '#lib/calendar/tokyo.ts';
import type { Context, EmployerActor } from '#lib/server/context.ts';
import { only } from '#lib/server/only.ts';
import { interviewsAhead, resultsOwed, tooLateToRegister, whoWaits } from '../home.ts';
import { listOpenApplicants } from './applicants.ts';

/** So many of each list stand on the home; the rest are a number. */
const SHOWN = 5;

/**
 * What the establishment's home shows of its applicants: who is new, who waits (a page of them, the longest first), who
 * comes, whose result is owed.
 */
export async function readHomeApplicants(ctx: Context<EmployerActor>, waitingPage = 1) {
	const now = ctx.now();
	const all = await listOpenApplicants(ctx);
	const waits = whoWaits(all);
	const pages = Math.max(1, Math.ceil(waits.length / SHOWN));
	const page = Math.min(waitingPage, pages);
	const ahead = interviewsAhead(all, now);
	const isToday = ({ interviewAt }: { interviewAt: Date }) =>
		tokyoDay(interviewAt) === tokyoDay(now);
	const owed = resultsOwed(all, now);
	return {
		newest: all
			.slice(0, SHOWN)
			.map((row) =>
				only(row, 'id', 'seekerName', 'title', 'kind', 'requested', 'state', 'submittedAt')
			),
		waiting: {
			waits: waits.map(({ waiting }) => waiting),
			longest: waits
				.slice((page - 1) * SHOWN, page * SHOWN)
				.map((row) => only(row, 'id', 'conversationId', 'seekerName', 'waiting', 'question')),
			page,
			pages
		},
		interviews: [
			...ahead.filter(isToday),
			...ahead.filter((one) => !isToday(one)).slice(0, SHOWN)
		].map((row) => only(row, 'id', 'seekerName', 'title', 'interviewAt', 'interviewPlace')),
		owed: {
			count: owed.length,
			first: owed
				.slice(0, SHOWN)
				.map(({ row, ...due }) => ({ ...due, row: only(row, 'id', 'seekerName', 'title') }))
		},
		tooLate: tooLateToRegister(all, now).map((row) =>
			only(row, 'id', 'seekerName', 'title', 'resultUntil')
		)
	};
}

export type HomeApplicants = Awaited<ReturnType<typeof readHomeApplicants>>;
