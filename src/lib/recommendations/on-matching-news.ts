import { live } from '#lib/live/client.svelte.ts';
import { announce } from '#lib/ui/announce.svelte.ts';

/** Calls `changed` whenever something an officer's matching page shows has moved, and says it once, politely. */
export function onMatchingNews(
	about: () => { seekerId: string; me: string | undefined },
	changed: () => unknown
): () => void {
	const ofSeeker = ({ seekerId }: { seekerId: string }) => {
		if (seekerId === about().seekerId) changed();
	};
	const stops = [
		live.on('recommendation.sent', (news) => {
			if (news.seekerId !== about().seekerId) return;
			if (news.officerId !== about().me)
				announce(`「${news.title}」は、いま${news.by}さんが送りました。`);
			changed();
		}),
		live.on('recommendation.seen', ofSeeker),
		live.on('recommendation.closed', ofSeeker),
		live.on('application.submitted', ofSeeker),
		live.on('application.cancelled', ofSeeker),
		live.on('application.resultRegistered', ofSeeker),
		live.on('seeker.validityChanged', ofSeeker),
		live.on('posting.opened', changed),
		live.on('posting.changed', changed),
		live.on('posting.closed', changed)
	];
	return () => stops.forEach((stop) => stop());
}
