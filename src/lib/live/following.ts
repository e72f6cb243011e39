import type { Socket } from 'socket.io-client';
import type { ClientToServer, Envelope, Refused, ServerToClient } from './contract.ts';

/** More than one answer to what was missed can hold. */
const REMEMBERED = 500;

/** What was missed could not be told; `answer` says why, and when to ask again. */
export class NotTold extends Error {
	readonly answer: Refused;

	constructor(answer: Refused) {
		super(answer.message);
		this.answer = answer;
	}
}

/** Too much was missed to be told one by one: loads everything anew, and says the cursor it was loaded at. */
export type Reload = () => Promise<string | undefined>;

/**
 * Follows the news from a cursor on without a gap: what comes by itself is told at once, and after every gap
 * `catchUp` asks for what was missed. Each event is told once, however often it comes.
 */
export class Following {
	#cursor: string;
	#tell: (event: Envelope) => void;
	#reload: Reload;
	#heard = new Set<string>();
	/** Something may be missing: newer news must not hide it from the next question. */
	#isBehind = true;

	constructor(since: string, tell: (event: Envelope) => void, reload: Reload) {
		this.#cursor = since;
		this.#tell = tell;
		this.#reload = reload;
	}

	take(event: Envelope) {
		if (!this.#isBehind) this.#cursor = later(this.#cursor, event.cursor);
		if (this.#heard.has(event.cursor)) return;
		this.#remember(event.cursor);
		this.#tell(event);
	}

	/** Resolves when nothing is missing any more; rejects when no answer came, or `NotTold`. */
	async catchUp(socket: Socket<ServerToClient, ClientToServer>): Promise<void> {
		this.#isBehind = true;
		const answer = await socket.timeout(10_000).emitWithAck('resume', { since: this.#cursor });
		if (!answer.ok) throw new NotTold(answer);
		if (answer.done === 'reload') {
			const loadedAt = await this.#reload();
			if (loadedAt) this.#cursor = later(this.#cursor, loadedAt);
		} else {
			for (const event of answer.done.events) this.take(event);
			this.#cursor = later(this.#cursor, answer.done.cursor);
		}
		this.#isBehind = false;
	}

	#remember(cursor: string) {
		this.#heard.add(cursor);
		for (const oldest of this.#heard) {
			if (this.#heard.size <= REMEMBERED) break;
			this.#heard.delete(oldest);
		}
	}
}

/** The later of two cursors; their parts are too long for numbers. */
function later(one: string, other: string) {
	const [a = '0', b = '0'] = one.split('.');
	const [c = '0', d = '0'] = other.split('.');
	const first = BigInt(a) - BigInt(c) || BigInt(b) - BigInt(d);
	return first > 0n ? one : other;
}
