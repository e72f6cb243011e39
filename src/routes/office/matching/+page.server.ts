import { latestApplications } from '#lib/applications/server/latest-applications.ts';
import { tokyoDay } from '#lib/calendar/tokyo.ts';
import { readFilters } from '#lib/recommendations/match.ts';
import { defaultApplyBy, sendForm, withdrawForm } from '#lib/recommendations/rules.ts';
import { findMatches, readMatch } from '#lib/recommendations/server/find-matches.ts';
import { listSentToOpenSeeker } from '#lib/recommendations/server/office-queries.ts';
import { sendRecommendation } from '#lib/recommendations/server/send-recommendation.ts';
import { withdrawRecommendation } from '#lib/recommendations/server/withdraw-recommendation.ts';
import { findOpenSeeker, readOpenSeeker } from '#lib/seekers/server/open-seeker.ts';
import { only } from '#lib/server/only.ts';
import { asOfficer } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import { countSearch, passSearch } from '#lib/web/search-gate.ts';
import { submit } from '#lib/web/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = page(async ({ locals, url, depends, getClientAddress }) => {
	depends('app:matching', 'app:open-seeker');
	const context = asOfficer(locals);
	const open = await findOpenSeeker(context);
	if (!open) return { matching: null };
	await countSearch(context, getClientAddress);
	const filters = readFilters(url.searchParams);
	const number = url.searchParams.get('send');
	const match = number ? await readMatch(context, number, latestApplications) : undefined;
	const today = tokyoDay(context.now());
	return {
		matching: {
			...(await passSearch(context, (own) => findMatches(own, filters, latestApplications))),
			...{ seeker: open, filters, today },
			wishes: (await readOpenSeeker(context)).wishes,
			sent: await listSentToOpenSeeker(context, 20),
			sending: match && {
				match: only(
					match,
					'postingId',
					'number',
					'title',
					'employer',
					'openUntil',
					'refusal',
					'earlier'
				),
				applyBy: defaultApplyBy(today, match.openUntil)
			}
		}
	};
}) satisfies PageServerLoad;

export const actions = {
	send: ({ locals, request }) =>
		submit(sendForm, request, async (input) => ({
			sent: await sendRecommendation(asOfficer(locals), input, latestApplications)
		})),
	withdraw: ({ locals, request }) =>
		submit(withdrawForm, request, async ({ id }) => {
			await withdrawRecommendation(asOfficer(locals), id);
			return { withdrawn: id };
		})
} satisfies Actions;
