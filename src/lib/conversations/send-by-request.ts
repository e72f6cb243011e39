import type { Answer } from '#lib/live/contract.ts';
import type { Message } from './events.ts';
import type { MessageInput } from './rules.ts';

/** Milliseconds after which a request without an answer is given up, as the socket does. */
const PATIENCE = 10_000;

/**
 * Sends a message by a request of its own, for networks in which no socket gets through. The same `clientId` may come
 * again by either way and is stored once. Rejects when nobody answered, so that the caller tries again.
 */
export async function sendByRequest(input: MessageInput): Promise<Answer<Message>> {
	const ending = new AbortController();
	const patience = setTimeout(() => ending.abort(), PATIENCE);
	try {
		const response = await fetch('/messages', {
			method: 'POST',
			headers: { accept: 'application/json' },
			body: new URLSearchParams({ ...input }),
			signal: ending.signal
		});
		const answer = await response.json();
		// Signed out, too much asked, or a proxy's own words: not what the door says.
		if (typeof answer?.ok !== 'boolean') throw new Error(`answered ${response.status}`);
		return answer;
	} finally {
		clearTimeout(patience);
	}
}
