import { redirect } from '@sveltejs/kit';
import { tokyoDay } from '#lib/calendar/tokyo.ts';
import { periodForm, usualPeriod } from '#lib/letters/activity.ts';
import {
	issueActivityRecord,
	listActivityRecords
} from '#lib/letters/server/issue-activity-record.ts';
import { asSeeker } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import { submit } from '#lib/web/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = page(async ({ locals }) => {
	const ctx = asSeeker(locals);
	const today = tokyoDay(ctx.now());
	const records = await listActivityRecords(ctx);
	return { records, usual: usualPeriod(today), today, now: ctx.now() };
}) satisfies PageServerLoad;

export const actions = {
	default: async ({ locals, request }) => {
		const ctx = asSeeker(locals);
		const answer = await submit(periodForm(tokyoDay(ctx.now())), request, (period) =>
			issueActivityRecord(ctx, period)
		);
		if (!('done' in answer)) return answer;
		redirect(303, '/seeker/activity/record');
	}
} satisfies Actions;
