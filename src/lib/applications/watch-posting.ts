import { live } from '#lib/live/client.svelte.ts';
import { refresh } from '#lib/live/refresh.ts';

export const APPLY = 'app:apply';

/** Reads the form's page again when something that decides about applying has happened. */
export function watchPosting(number: string): () => void {
	const again = () => void refresh(APPLY);
	const same = (news: { number: string }) => news.number === number && again();
	const stops = [
		live.on('posting.changed', same),
		live.on('posting.closed', same),
		live.on('recommendation.closed', again),
		live.on('seeker.validityChanged', again),
		live.on('application.submitted', again)
	];
	return () => stops.forEach((stop) => stop());
}
