import { live } from '#lib/live/client.svelte.ts';

interface Shown {
	/** 求人番号 */
	number: string;
	saved: boolean;
}

/** Whether a posting is a favourite: as the page was loaded, or as it became since in any window. */
export function favouriteNow(read: () => Shown) {
	let saved = $derived(read().saved);
	const number = $derived(read().number);
	$effect(() => {
		const becomes = (now: boolean) => (news: { number: string }) => {
			if (news.number === number) saved = now;
		};
		const stops = [
			live.on('favourite.saved', becomes(true)),
			live.on('favourite.removed', becomes(false))
		];
		return () => stops.forEach((stop) => stop());
	});
	return {
		get saved() {
			return saved;
		}
	};
}
