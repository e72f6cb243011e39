import { live } from '#lib/live/client.svelte.ts';
import { refresh } from '#lib/live/refresh.ts';
import { announce } from '#lib/ui/announce.svelte.ts';
import type { ApplicationState } from './rules.ts';

export const APPLICATIONS = 'app:applications';

/** Keeps the seeker's applications on screen up to date, and says each piece of news in one sentence. */
export function watchApplications(): () => void {
	const again = () => void refresh(APPLICATIONS);
	const tell = (sentence: string | undefined) => {
		again();
		if (sentence) announce(sentence);
	};
	const stops = [
		live.on('application.submitted', again),
		live.on('application.cancelled', again),
		live.on('application.declined', again),
		live.on('application.silenceReported', again),
		live.on('application.silenceHandled', again),
		live.on('documents.erased', again),
		live.on('message.sent', again),
		live.on('message.read', again),
		live.on('application.moved', (news) => tell(movedSentence(news))),
		live.on('application.resultRegistered', ({ establishmentName }) =>
			tell(`${establishmentName}から、選考の結果が届きました。`)
		)
	];
	return () => stops.forEach((stop) => stop());
}

const movedSentence = ({
	establishmentName,
	state
}: {
	establishmentName: string;
	state: ApplicationState;
}): string | undefined => {
	if (state === 'viewed') return `${establishmentName}が、あなたの応募を読みました。`;
	if (state === 'screening') return `${establishmentName}の応募が、選考中になりました。`;
	return state === 'interview' ? `${establishmentName}の応募が、面接に進みました。` : undefined;
};
