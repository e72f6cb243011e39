import { afterNavigate } from '$app/navigation';
import { page } from '$app/state';

/** The page, with its query, from which one without a tab of its own was opened; nothing after it was opened anew. */
export const cameFrom = $state<{ href: string | undefined }>({ href: undefined });

/** Follows the reader's way, from the frame that stays while pages change. A flow is no place to come back to either. */
export function followWay(): void {
	let wasBetween = false;
	afterNavigate(({ from }) => {
		const { under, hideTabs } = page.data;
		const isBetween = under !== undefined || hideTabs === true;
		if (!from || !isBetween) cameFrom.href = undefined;
		else if (!wasBetween) cameFrom.href = from.url.pathname + from.url.search;
		wasBetween = isBetween;
	});
}

/** Below whose tab a page stands: its own, or that of where the reader came from, else of where it is found. */
export const standsUnder = (path: string, under?: string): string =>
	under === undefined ? path : (cameFrom.href?.split('?')[0] ?? under);
