import type { Socket } from 'socket.io-client';
import type { ClientToServer, Envelope, Refused, ServerToClient } from './contract.ts';

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
 * Follows the news from a cursor on, in its order and without a gap: each event is told once, however often it
 * comes. After every gap `catchUp` asks for what was missed, and what comes by itself meanwhile waits for that.
 */
export class Following {
	/** Everything up to here has been told, or was loaded with the page. */
	#cursor: string;
	#tell: (event: Envelope) => void;
	#reload: Reload;
	/** Something may be missing before what comes by itself. */
	#isBehind = true;
	/** What came since the question that is under way: it may be newer than the answer. */
	#waiting: Envelope[] | undefined;

	constructor(since: string, tell: (event: Envelope) => void, reload: Reload) {
		this.#cursor = since;
		this.#tell = tell;
		this.#reload = reload;
	}

	take(event: Envelope) {
		if (!this.#isBehind) this.#tellOn(event);
		// Where no question is under way, the answer to the next one holds it.
		else this.#waiting?.push(event);
	}

	/** Resolves when nothing is missing any more; rejects when no answer came, or `NotTold`. */
	async catchUp(socket: Socket<ServerToClient, ClientToServer>): Promise<void> {
		this.#isBehind = true;
		const waiting: Envelope[] = (this.#waiting = []);
		try {
			await this.#ask(socket);
			for (const event of waiting) this.#tellOn(event);
			this.#isBehind = false;
		} finally {
			this.#waiting = undefined;
		}
	}

	async #ask(socket: Socket<ServerToClient, ClientToServer>) {
		const answer = await socket.timeout(10_000).emitWithAck('resume', { since: this.#cursor });
		if (!answer.ok) throw new NotTold(answer);
		if (answer.done === 'reload') {
			// It may be of another line of news, which no cursor of before can be compared with.
			const loadedAt = await this.#reload();
			if (loadedAt) this.#cursor = loadedAt;
			return;
		}
		for (const event of answer.done.events) this.#tellOn(event);
		if (isLater(answer.done.cursor, this.#cursor)) this.#cursor = answer.done.cursor;
	}

	#tellOn(event: Envelope) {
		if (!isLater(event.cursor, this.#cursor)) return;
		this.#cursor = event.cursor;
		this.#tell(event);
	}
}

/** Their parts are too long for numbers. */
function isLater(one: string, other: string) {
	const [a = '0', b = '0'] = one.split('.');
	const [c = '0', d = '0'] = other.split('.');
	return BigInt(a) === BigInt(c) ? BigInt(b) > BigInt(d) : BigInt(a) > BigInt(c);
}
