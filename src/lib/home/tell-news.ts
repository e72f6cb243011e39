import { live } from '#lib/live/client.svelte.ts';
import { isAway } from '#lib/live/presence.ts';
import {
	carriedSentence,
	matchedSentence,
	movedSentence,
	recommendedSentence,
	requestedSentence,
	resultSentence
} from '#lib/notices/sentences.ts';
import { justWelcomed } from '#lib/notices/welcome.svelte.ts';
import { announce } from '#lib/ui/announce.svelte.ts';
import { TOGETHER } from '#lib/ui/speech.ts';

const say: typeof announce = (...words) => {
	if (!isAway() && !justWelcomed()) announce(...words);
};

/** Says the news of the home aloud; postings that arrive together are one sentence. Returns how to stop. */
export function tellNews(): () => void {
	let arrived: { title: string; applyBy: string }[] = [];
	let timer: ReturnType<typeof setTimeout> | undefined;
	const tell = () => {
		const together = arrived;
		arrived = [];
		timer = undefined;
		say(recommendedSentence(together), { now: true });
	};
	const stops = [
		live.on('recommendation.sent', ({ title, applyBy }) => {
			arrived.push({ title, applyBy });
			timer ??= setTimeout(tell, TOGETHER);
		}),
		live.on('search.matched', (about) => say(matchedSentence(about))),
		live.on('favourite.changed', (about) => say(carriedSentence(about))),
		live.on('request.arrived', (about) => say(requestedSentence(about))),
		live.on('seeker.confirmed', () =>
			say('ハローワークが登録を確かめました。ハローワークの紹介で応募できるようになりました。')
		),
		live.on('application.moved', (about) => say(movedSentence(about))),
		live.on('application.resultRegistered', (about) => say(resultSentence(about)))
	];
	return () => {
		clearTimeout(timer);
		for (const stop of stops) stop();
	};
}
