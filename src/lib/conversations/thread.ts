import { tokyoDay } from '#lib/calendar/tokyo.ts';
import type { Member, Side, Thread } from './conversation.ts';
import type { ConversationEvents, Message } from './events.ts';

/** What a screen shows of a conversation. */
export interface Shown {
	readonly messages: readonly Message[];
	readonly members: readonly Member[];
}

export interface Entry {
	message: Message;
	/** The first of its day: the day is written above it. */
	day: string | null;
	from: 'us' | 'them' | 'service';
	/** Whose login wrote it, if a colleague's. */
	author: string;
	/** Someone at the other end has had it on screen. */
	read: boolean;
}

export const nothing: Shown = { messages: [], members: [] };

/** Takes in what was loaded, perhaps before some of what is shown: loads and events overtake each other. */
export function loaded(shown: Shown, { messages, members }: Pick<Thread, 'messages' | 'members'>) {
	return {
		messages: inOrder(shown.messages, messages),
		members: members.map((member) => {
			const known = shown.members.find(({ accountId }) => accountId === member.accountId);
			return { ...member, readUpTo: Math.max(member.readUpTo, known?.readUpTo ?? 0) };
		})
	};
}

/** Ours comes twice, as the answer and as an event, and either may overtake another's. */
export function received(shown: Shown, message: Message): Shown {
	if (shown.messages.some(({ id }) => id === message.id)) return shown;
	return { ...shown, messages: inOrder(shown.messages, [message]) };
}

/** A read mark only moves forward. */
export function marked(
	shown: Shown,
	{ readerId, upTo }: Pick<ConversationEvents['message.read'], 'readerId' | 'upTo'>
): Shown {
	const members = shown.members.map((member) =>
		member.accountId === readerId && member.readUpTo < upTo ? { ...member, readUpTo: upTo } : member
	);
	return { ...shown, members };
}

export const memberOf = ({ members }: Shown, accountId: string | null) =>
	members.find((member) => member.accountId === accountId);

/** Whose message it is, seen from one side. */
export function sideOf(shown: Shown, side: Side, { authorId }: Message): Entry['from'] {
	if (authorId === null) return 'service';
	return memberOf(shown, authorId)?.side === side ? 'us' : 'them';
}

/** The last message that this reader has not yet had on screen, if there is one. */
export function unreadUpTo(shown: Shown, me: Thread['me']): number | undefined {
	const last = shown.messages.findLast((message) => sideOf(shown, me.side, message) !== 'us');
	const seen = memberOf(shown, me.id)?.readUpTo ?? 0;
	return last && last.id > seen ? last.id : undefined;
}

/** The messages as one side sees them, oldest first. */
export function entriesOf(shown: Shown, side: Side): Entry[] {
	const others = shown.members.filter((member) => member.side !== side);
	const seen = Math.max(0, ...others.map(({ readUpTo }) => readUpTo));
	let before = '';
	return shown.messages.map((message) => {
		const day = tokyoDay(new Date(message.sentAt));
		const isFirst = day !== before;
		before = day;
		return {
			message,
			day: isFirst ? day : null,
			from: sideOf(shown, side, message),
			author: memberOf(shown, message.authorId)?.name ?? '',
			read: message.id <= seen
		};
	});
}

function inOrder(some: readonly Message[], more: readonly Message[]): Message[] {
	const byId = new Map([...some, ...more].map((message) => [message.id, message]));
	return [...byId.values()].sort((one, other) => one.id - other.id);
}
