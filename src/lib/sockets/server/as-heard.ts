import type { SentMessage } from '#lib/conversations/events.ts';
import type { Channel, StoredEvent } from '#lib/server/events.ts';
import type { Envelope } from '#lib/live/contract.ts';

/** The channel that hears more of it than all others: the author's of a message, undefined where all hear the same. */
export function authorsChannel({ type, data }: StoredEvent): Channel<'account'> | undefined {
	const { authorId } = type === 'message.sent' ? (data as SentMessage) : { authorId: null };
	return authorId === null ? undefined : `account:${authorId}`;
}

/** The event as it leaves the server; the id of the attempt goes to windows of the message's author alone. */
export function asHeard(event: StoredEvent, by: 'author' | 'others'): Envelope {
	const { cursor, type, data } = event;
	if (type !== 'message.sent' || by === 'author') return { cursor, type, data } as Envelope;
	return { cursor, type, data: { ...(data as SentMessage), clientId: undefined } };
}
