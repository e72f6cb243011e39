import { setTimeout as sleep } from 'node:timers/promises';
import { redirect } from '@sveltejs/kit';
import { canView } from '#lib/applications/server/can-view.ts';
import { pastedNumber } from '#lib/search/pasted-number.ts';
import { countAlternatives } from '#lib/search/server/count-alternatives.ts';
import { readKnown } from '#lib/conditions/server/known-places.ts';
import { searchPostings } from '#lib/search/server/search-postings.ts';
import { viewedAmong } from '#lib/search/server/viewed.ts';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import { currentCursor } from '#lib/server/events.ts';
import { countSearch, passSearch } from './search-gate.ts';

interface Asked {
	ctx: Context<SeekerActor>;
	url: URL;
	getClientAddress: () => string;
	/** A script asks, which shows the results first and the numbers beside the conditions when they come. */
	isDataRequest: boolean;
}

/** How long a page without scripts waits for its numbers; the results are never late for them. */
const PATIENCE = 600;

/** Everything the pages of a search show. A pasted 求人番号 leads straight to its posting. */
export async function searchPage({ ctx, url, getClientAddress, isDataRequest }: Asked) {
	await countSearch(ctx, getClientAddress);
	const asked = readKnown(url.searchParams);
	const number = pastedNumber(asked.conditions.words);
	if (number && (await canView(ctx, number))) redirect(303, `/seeker/postings/${number}`);
	// Before anything is searched: what opens meanwhile is told of rather than missed.
	const cursor = await currentCursor(ctx.db);
	const searching = passSearch(ctx, (own) =>
		searchPostings(own, asked.conditions, asked.presentation)
	);
	const counting = passSearch(ctx, (own) => countAlternatives(own, asked.conditions));
	// It may fail before anybody waits for it.
	counting.catch(() => {});
	const hits = await searching;
	const shown = hits.found.map(({ postingId }) => postingId);
	const [viewed, counts] = await Promise.all([
		viewedAmong(ctx.db, ctx.actor.id, shown),
		isDataRequest ? null : within(PATIENCE, counting)
	]);
	return {
		...asked,
		hits,
		cursor,
		/** 閲覧済み among what is shown. */
		viewed,
		counts,
		counting: counts ? null : counting,
		/** A 求人番号 under which there is nothing to open. */
		missing: number ?? null,
		now: ctx.now()
	};
}

/** What is there by then, else null: also where it failed, as a page is whole without. */
const within = <T>(milliseconds: number, coming: Promise<T>): Promise<T | null> =>
	Promise.race([coming.catch(() => null), sleep(milliseconds, null, { ref: false })]);
