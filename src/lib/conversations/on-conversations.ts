import type { EventName } from '#lib/live/contract.ts';
import { onAny } from '#lib/live/on-any.ts';

/** What changes the matter that a conversation is about. */
const matters: EventName[] = [
	'application.submitted',
	'application.moved',
	'application.cancelled',
	'application.declined',
	'application.resultRegistered',
	'document.scanned',
	'document.blocked',
	'documents.erased',
	'seeker.withdrawn'
];
const news: EventName[] = ['message.sent', 'message.read', 'conversation.changed', ...matters];

/** Calls back soon after a list of conversations has changed. Returns how to stop. */
export const onConversations = (changed: () => unknown) => onBurst(news, changed);

/** Calls back soon after what a conversation is about has changed. Returns how to stop. */
export const onApplications = (changed: () => unknown) => onBurst(matters, changed);

/** Once for a burst. */
function onBurst(events: EventName[], changed: () => unknown): () => void {
	let pending: ReturnType<typeof setTimeout> | undefined;
	const soon = () =>
		(pending ??= setTimeout(() => {
			pending = undefined;
			changed();
		}, 200));
	const stop = onAny(events, soon);
	return () => {
		clearTimeout(pending);
		stop();
	};
}
