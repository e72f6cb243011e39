import { tokyoDay } from '#lib/calendar/tokyo.ts';
import type { Member, Thread } from './conversation.ts';
import type { ConversationEvents, Message } from './events.ts';

export interface Entry {
	message: Message;
	/** The first of its day: the day is written above it. */
	day: string | null;
	from: 'us' | 'them' | 'service';
	/** Whose login wrote it, where the reader may know. */
	author: string;
	/** Someone at the other end has had it on screen. */
	read: boolean;
}

/** The messages on screen: what the page loaded, plus what has arrived since. Events and loads may overtake each other. */
export class ThreadState {
	readonly id: string;
	readonly me: Thread['me'];
	#messages = $state.raw<Message[]>([]);
	#members = $state.raw<Member[]>([]);

	constructor(loaded: Thread) {
		this.id = loaded.id;
		this.me = loaded.me;
		this.merge(loaded);
	}

	/** Takes in a page that was loaded, perhaps before what is known already. */
	merge({ messages, members }: Pick<Thread, 'messages' | 'members'>) {
		this.#add(messages);
		this.#members = members.map((member) => {
			const known = this.#members.find(({ accountId }) => accountId === member.accountId);
			return { ...member, readUpTo: Math.max(member.readUpTo, known?.readUpTo ?? 0) };
		});
	}

	/** Ours comes twice, as the answer and as an event, and either may overtake another's. True when it is new. */
	receive(message: Message): boolean {
		if (message.conversationId !== this.id) return false;
		if (this.#messages.some(({ id }) => id === message.id)) return false;
		this.#add([message]);
		return true;
	}

	read({ conversationId, readerId, upTo }: ConversationEvents['message.read']) {
		if (conversationId !== this.id) return;
		this.#members = this.#members.map((member) =>
			member.accountId === readerId && member.readUpTo < upTo
				? { ...member, readUpTo: upTo }
				: member
		);
	}

	get messages() {
		return this.#messages;
	}

	get members() {
		return this.#members;
	}

	/** The last message that this person has not yet had on screen. */
	get unreadUpTo(): number | undefined {
		const last = this.#messages.findLast((message) => this.sideOf(message) !== 'us')?.id ?? 0;
		const mine = this.#members.find(({ accountId }) => accountId === this.me.id)?.readUpTo ?? 0;
		return last > mine ? last : undefined;
	}

	get entries(): Entry[] {
		const seen = Math.max(
			0,
			...this.#members.filter(({ side }) => side !== this.me.side).map(({ readUpTo }) => readUpTo)
		);
		let before = '';
		return this.#messages.map((message) => {
			const day = tokyoDay(new Date(message.sentAt));
			const entry: Entry = {
				message,
				day: day === before ? null : day,
				from: this.sideOf(message),
				author: this.member(message.authorId)?.name ?? '',
				read: message.id <= seen
			};
			before = day;
			return entry;
		});
	}

	member(accountId: string | null) {
		return this.#members.find((member) => member.accountId === accountId);
	}

	sideOf({ authorId }: Message): Entry['from'] {
		if (authorId === null) return 'service';
		return authorId === this.me.id || this.member(authorId)?.side === this.me.side ? 'us' : 'them';
	}

	#add(messages: Message[]) {
		const known = new Map(this.#messages.map((message) => [message.id, message]));
		for (const message of messages) known.set(message.id, message);
		this.#messages = [...known.values()].sort((one, other) => one.id - other.id);
	}
}
