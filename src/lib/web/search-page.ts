import { redirect } from '@sveltejs/kit';
import { canView } from '#lib/applications/server/can-view.ts';
import { readConditions } from '#lib/search/conditions.ts';
import { pastedNumber } from '#lib/search/pasted-number.ts';
import { countAlternatives } from '#lib/search/server/count-alternatives.ts';
import { listSavedSearches } from '#lib/search/server/saved-searches.ts';
import { searchPostings } from '#lib/search/server/search-postings.ts';
import { viewedAmong } from '#lib/search/server/viewed.ts';
import type { Context, SeekerActor } from '#lib/server/context.ts';

interface Asked {
	ctx: Context<SeekerActor>;
	url: URL;
	/** A script asks: it can wait for the numbers beside the conditions, and people for nothing. */
	isDataRequest: boolean;
}

/** Everything the pages of a search show. A pasted 求人番号 leads straight to its posting. */
export async function searchPage({ ctx, url, isDataRequest }: Asked) {
	const asked = readConditions(url.searchParams);
	const number = pastedNumber(asked.conditions.words);
	if (number && (await canView(ctx, number))) redirect(303, `/seeker/postings/${number}`);
	const counting = countAlternatives(ctx, asked.conditions);
	// It may fail before anybody waits for it.
	counting.catch(() => {});
	const [hits, saved] = await Promise.all([
		searchPostings(ctx, asked.conditions, asked.presentation),
		listSavedSearches(ctx)
	]);
	const shown = hits.found.map(({ postingId }) => postingId);
	return {
		...asked,
		hits,
		saved,
		/** 閲覧済み among what is shown. */
		viewed: await viewedAmong(ctx.db, ctx.actor.id, shown),
		counts: isDataRequest ? null : await counting,
		counting: isDataRequest ? counting : null,
		/** A 求人番号 under which there is nothing to open. */
		missing: number ?? null,
		now: ctx.now()
	};
}
