import { live } from '#lib/live/client.svelte.ts';
import { TYPING_EVERY, TYPING_LASTS } from './rules.ts';

/** Who is writing in a conversation right now. */
export class Typing {
	writers = $state.raw<{ accountId: string; name: string }[]>([]);
	#ends: Record<string, ReturnType<typeof setTimeout>> = {};
	#toldAt = 0;

	/** Listens for one conversation. Returns how to stop. */
	listen(conversationId: string): () => void {
		const stop = live.onTyping((who) => {
			if (who.conversationId !== conversationId) return;
			this.stopped(who.accountId);
			this.writers = [...this.writers, { accountId: who.accountId, name: who.name }];
			const { accountId } = who;
			this.#ends[accountId] = setTimeout(() => this.stopped(accountId), TYPING_LASTS);
		});
		return () => {
			stop();
			Object.values(this.#ends).forEach(clearTimeout);
			this.writers = [];
		};
	}

	/** A message came, or nothing for a while. */
	stopped(accountId: string | null) {
		if (!accountId) return;
		clearTimeout(this.#ends[accountId]);
		this.writers = this.writers.filter((writer) => writer.accountId !== accountId);
	}

	/** Called with each key: tells the others, but not with each key. */
	wrote(conversationId: string) {
		if (Date.now() - this.#toldAt < TYPING_EVERY) return;
		this.#toldAt = Date.now();
		live.writes(conversationId);
	}
}
