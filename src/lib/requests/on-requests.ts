import { live } from '#lib/live/client.svelte.ts';
import { refresh, refreshOn } from '#lib/live/refresh.ts';
import { requestAnsweredSentence } from '#lib/notices/sentences.ts';
import { announce } from '#lib/ui/announce.svelte.ts';

/** What pages of 直接リクエスト depend on, on either side. */
export const REQUESTS = 'app:requests';

const again = () => void refresh(REQUESTS);

/** Keeps a seeker's requests on screen up to date; what they do themselves in another window, too. */
export const onReceivedRequests = () =>
	refreshOn(REQUESTS, [
		'request.arrived',
		'request.seen',
		'request.closed',
		'request.blocksChanged',
		'posting.changed',
		'seeker.validityChanged',
		'application.submitted'
	]);

/** Keeps an establishment's requests on screen up to date, and says each answer in one sentence. */
export function onSentRequests(): () => void {
	const stops = [
		live.on('request.sent', again),
		live.on('request.answered', (news) => {
			if (news.state !== 'ended') announce(requestAnsweredSentence(news));
			again();
		})
	];
	return () => stops.forEach((stop) => stop());
}
