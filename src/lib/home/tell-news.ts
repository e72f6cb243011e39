import { live } from '#lib/live/client.svelte.ts';
import { movedSentence, recommendedSentence, resultSentence } from '#lib/notices/sentences.ts';
import { announce } from '#lib/ui/announce.svelte.ts';
import { TOGETHER } from '#lib/ui/speech.ts';

/** Says the news of the home aloud; postings that arrive together are one sentence. Returns how to stop. */
export function tellNews(): () => void {
	let arrived: { title: string; applyBy: string }[] = [];
	let timer: ReturnType<typeof setTimeout> | undefined;
	const tell = () => {
		const together = arrived;
		arrived = [];
		timer = undefined;
		announce(recommendedSentence(together), { now: true });
	};
	const stops = [
		live.on('recommendation.sent', ({ title, applyBy }) => {
			arrived.push({ title, applyBy });
			timer ??= setTimeout(tell, TOGETHER);
		}),
		live.on('application.moved', (about) => announce(movedSentence(about))),
		live.on('application.resultRegistered', (about) => announce(resultSentence(about)))
	];
	return () => {
		clearTimeout(timer);
		for (const stop of stops) stop();
	};
}
