import type { ApplicationEvents } from '#lib/applications/events.ts';
import type { BookingEvents } from '#lib/bookings/events.ts';
import type { ConversationEvents, Message } from '#lib/conversations/events.ts';
import type { DocumentEvents } from '#lib/documents/events.ts';
import type { NoticeEvents } from '#lib/notices/events.ts';
import type { PostingEvents } from '#lib/postings/events.ts';
import type { RecoveryEvents } from '#lib/recovery/events.ts';
import type { RecommendationEvents } from '#lib/recommendations/events.ts';
import type { FavouriteEvents } from '#lib/favourites/events.ts';
import type { SavedSearchEvents } from '#lib/saved-searches/events.ts';
import type { SearchEvents } from '#lib/search/events.ts';
import type { RequestEvents } from '#lib/requests/events.ts';
import type { SeekerEvents } from '#lib/seekers/events.ts';

export interface DomainEvents
	extends
		ApplicationEvents,
		BookingEvents,
		ConversationEvents,
		DocumentEvents,
		NoticeEvents,
		PostingEvents,
		FavouriteEvents,
		SavedSearchEvents,
		SearchEvents,
		RecommendationEvents,
		RecoveryEvents,
		RequestEvents,
		SeekerEvents {}

export type EventName = keyof DomainEvents;

/** `cursor` rises in commit order: a client that keeps its last one can ask what it missed. */
export type Envelope = {
	[T in EventName]: { cursor: string; type: T; data: DomainEvents[T] };
}[EventName];

export interface ServerToClient {
	event: (event: Envelope) => void;
	/** Someone is writing. Lost if nobody listens, and that is fine. */
	typing: (who: { conversationId: string; accountId: string; name: string }) => void;
	/** The session ended elsewhere: sign in again, nothing written is lost. */
	'signed-out': () => void;
}

export interface Refused {
	ok: false;
	code: string;
	message: string;
	/** Seconds after which trying again makes sense, when that is known. */
	retryAfter?: number;
}
export type Answer<T> = { ok: true; done: T } | Refused;

/** Every door that stores something ends in the same command as its form, and answers only after commit. */
export interface ClientToServer {
	resume: (
		input: { since: string },
		reply: (answer: Answer<{ events: Envelope[]; cursor: string } | 'reload'>) => void
	) => void;
	'message.send': (
		input: { conversationId: string; clientId: string; body: string },
		reply: (answer: Answer<Message>) => void
	) => void;
	'message.read': (
		input: { conversationId: string; upTo: number },
		reply: (answer: Answer<null>) => void
	) => void;
	typing: (input: { conversationId: string }) => void;
}
