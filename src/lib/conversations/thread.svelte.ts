import type { Thread } from './conversation.ts';
import type { ConversationEvents, Message } from './events.ts';
import * as screen from './thread.ts';

/** The conversation on screen: what the page loaded, plus what has arrived since. */
export class ThreadState {
	readonly id: string;
	readonly me: Thread['me'];
	#shown = $state.raw(screen.nothing);
	readonly entries = $derived.by(() => screen.entriesOf(this.#shown, this.me.side));

	constructor(thread: Thread) {
		this.id = thread.id;
		this.me = thread.me;
		this.load(thread);
	}

	load(thread: Thread) {
		this.#shown = screen.loaded(this.#shown, thread);
	}

	/** True when it belongs here and is new. */
	receive(message: Message): boolean {
		if (message.conversationId !== this.id) return false;
		const before = this.#shown;
		this.#shown = screen.received(before, message);
		return this.#shown !== before;
	}

	read(mark: Omit<ConversationEvents['message.read'], 'at'>) {
		if (mark.conversationId === this.id) this.#shown = screen.marked(this.#shown, mark);
	}

	get unreadUpTo() {
		return screen.unreadUpTo(this.#shown, this.me);
	}

	member(accountId: string | null) {
		return screen.memberOf(this.#shown, accountId);
	}

	sideOf(message: Message) {
		return screen.sideOf(this.#shown, this.me.side, message);
	}
}
