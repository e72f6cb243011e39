import { navigating } from '$app/state';

/** Resolves when no page is on its way; at once when none is. */
export async function arrived(): Promise<void> {
	while (navigating.complete) await navigating.complete.catch(() => {});
}
