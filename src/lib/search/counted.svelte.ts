import type { Alternatives } from './listing.ts';

interface Counted {
	counts: Alternatives | null;
	/** The numbers of a page that a script asked for come after it. */
	counting: Promise<Alternatives> | null;
}

/** The numbers beside the conditions; those of the last search stay until the new ones are there. */
export function counted(read: () => Counted) {
	let latest = $state.raw(read().counts ?? undefined);
	$effect(() => {
		const { counts, counting } = read();
		if (counts) latest = counts;
		let left = false;
		// Without them the conditions work as well.
		counting?.then(
			(arrived) => {
				if (!left) latest = arrived;
			},
			() => {}
		);
		return () => (left = true);
	});
	return {
		get current() {
			return latest;
		}
	};
}
