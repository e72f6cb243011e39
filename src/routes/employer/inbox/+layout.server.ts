import { readFilter } from '#lib/applications/conversation-filter.ts';
import { postingsWithApplicants } from '#lib/applicants/server/applicants.ts';
import { listConversations } from '#lib/applications/server/list-conversations.ts';
import { asEmployer } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import type { LayoutServerLoad } from './$types';

export const load = page(async ({ locals, url, depends }) => {
	depends('app:conversations');
	const ctx = asEmployer(locals);
	const filter = readFilter(url.searchParams);
	const [conversations, postings] = await Promise.all([
		listConversations(ctx, filter),
		postingsWithApplicants(ctx)
	]);
	return { conversations, postings, filter };
}) satisfies LayoutServerLoad;
