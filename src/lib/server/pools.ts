import type { System } from './context.ts';
import { connect, type Db } from './db.ts';

export interface Pools {
	/** Pages, messages and what else people wait for. */
	pages: Db;
	/** Searches: few at once, so that they leave the database's processors to everything else. */
	searches: Db;
	/** What nobody waits for: jobs, reactions, the index. */
	jobs: Db;
	/** Whether the database answers, which must never wait behind work. */
	health: Db;
}

const SIZES = { pages: 12, searches: 3, jobs: 6, health: 1 };

/** Every kind of work has connections of its own: none waits for one behind another kind. */
export function openPools(url: string): { pools: Pools; close: () => Promise<void> } {
	const pages = connect(url, SIZES.pages);
	const searches = connect(url, SIZES.searches, {}, 'search');
	const jobs = connect(url, SIZES.jobs, {}, 'job');
	const health = connect(url, SIZES.health);
	const all = { pages, searches, jobs, health };
	return {
		pools: { pages: pages.db, searches: searches.db, jobs: jobs.db, health: health.db },
		close: async () => void (await Promise.all(Object.values(all).map(({ close }) => close())))
	};
}

/** The same context with the connections of searches. */
export const searching = <S extends System>(ctx: S): S => ({
	...ctx,
	db: ctx.pools?.searches ?? ctx.db
});
