import { live } from '#lib/live/client.svelte.ts';
import type { Message } from './events.ts';
import { everythingKept, forgetOthers, keep } from './local.ts';
import { sendByRequest } from './send-by-request.ts';

/** A message that is not yet known to be stored. */
export interface Outgoing {
	conversationId: string;
	/** The same for every attempt, so that the message is stored once. */
	clientId: string;
	body: string;
	writtenAt: string;
	state: 'waiting' | 'sending' | 'refused';
	/** Why it was refused, in a sentence. */
	why?: string;
}

const KIND = 'outbox';
const ATTEMPTS = 3;
const PAUSE = 2_000;
/** Without a socket: its return sends at once, so a request of its own is only for where it does not return. */
const PAUSE_WITHOUT_SOCKET = 5_000;

/**
 * What a person has sent on this device and the service has not confirmed. It survives the page and the
 * network, and goes out once, in the order it was written, from whichever page is open.
 */
class Outbox {
	letters = $state<Outgoing[]>([]);
	#account = '';
	#running = false;
	#again: ReturnType<typeof setTimeout> | undefined;
	#arrived = new Set<(message: Message) => void>();

	/** Takes up what that person left here; what others left is forgotten. Returns how to stop. */
	open(account: string): () => void {
		this.#account = account;
		forgetOthers(account);
		this.#read();
		// Later, and looked at only then: what opens this must not begin anew with each letter.
		this.#again = setTimeout(() => void this.flush(), PAUSE_WITHOUT_SOCKET);
		const changed = (event: StorageEvent) => {
			if (event.key?.startsWith(`mypage.${account}.${KIND}.`) && !this.#running) this.#read();
		};
		addEventListener('storage', changed);
		// Another tab may have sent it.
		const stop = live.on('message.sent', ({ clientId, authorId }) => {
			if (clientId && authorId === account) this.#drop(clientId);
		});
		return () => {
			stop();
			removeEventListener('storage', changed);
			clearTimeout(this.#again);
			this.#account = '';
			this.letters = [];
		};
	}

	of(conversationId: string): Outgoing[] {
		return this.letters.filter((letter) => letter.conversationId === conversationId);
	}

	add(conversationId: string, body: string) {
		const writtenAt = new Date().toISOString();
		const clientId = newId();
		this.letters.push({ conversationId, clientId, body, writtenAt, state: 'waiting' });
		this.#keep(conversationId);
		void this.flush();
	}

	retry(clientId: string) {
		const letter = this.letters.find((one) => one.clientId === clientId);
		if (!letter) return;
		letter.state = 'waiting';
		letter.why = undefined;
		this.#keep(letter.conversationId);
		void this.flush();
	}

	withdraw(clientId: string) {
		this.#drop(clientId);
	}

	/** Calls back with each message as it was stored. Returns how to stop. */
	onStored(listener: (message: Message) => void): () => void {
		this.#arrived.add(listener);
		return () => void this.#arrived.delete(listener);
	}

	/** Sends what waits, one after another; stops at the first that gets no answer. */
	async flush() {
		if (this.#running) return;
		this.#running = true;
		try {
			for (let next = this.#next(); next && mayGo(); next = this.#next())
				if (!(await this.#deliver(next))) break;
		} finally {
			this.#running = false;
		}
		this.#soon();
	}

	/** What still waits is tried again by itself, also where no socket ever connects. */
	#soon() {
		clearTimeout(this.#again);
		if (!this.#account || !this.#next()) return;
		const pause = live.socket?.connected ? PAUSE : PAUSE_WITHOUT_SOCKET;
		this.#again = setTimeout(() => void this.flush(), pause);
	}

	#next() {
		return this.letters.find(({ state }) => state !== 'refused');
	}

	/** True when there is an answer, whichever. */
	async #deliver(letter: Outgoing): Promise<boolean> {
		const { conversationId, clientId, body } = letter;
		letter.state = 'sending';
		for (let attempt = 1; ; attempt += 1) {
			const input = { conversationId, clientId, body };
			const answer = await (
				live.socket?.connected ? live.ask('message.send', input) : sendByRequest(input)
			).catch(() => undefined);
			if (!answer) {
				letter.state = 'waiting';
				return false;
			}
			if (answer.ok) {
				this.#drop(clientId);
				if (answer.done) for (const listener of this.#arrived) listener(answer.done as Message);
				return true;
			}
			const later = answer.retryAfter ? answer.retryAfter * 1000 : PAUSE;
			const passing = answer.retryAfter !== undefined || answer.code === 'live.failed';
			if (!passing || (attempt >= ATTEMPTS && answer.retryAfter === undefined)) {
				letter.state = 'refused';
				letter.why = answer.message;
				this.#keep(conversationId);
				return true;
			}
			await new Promise((resolve) => setTimeout(resolve, later));
		}
	}

	#drop(clientId: string) {
		const letter = this.letters.find((one) => one.clientId === clientId);
		if (!letter) return;
		this.letters = this.letters.filter((one) => one !== letter);
		this.#keep(letter.conversationId);
	}

	#keep(conversationId: string) {
		const letters = this.of(conversationId);
		const text = letters.length > 0 ? JSON.stringify(letters) : null;
		if (this.#account) keep(this.#account, KIND, conversationId, text);
	}

	#read() {
		this.letters = [...everythingKept(this.#account, KIND).values()]
			.flatMap(parse)
			.sort((one, other) => one.writtenAt.localeCompare(other.writtenAt));
	}
}

/** A proxy may refuse every socket and let requests through. */
const mayGo = () =>
	live.socket?.connected || (!!live.state && live.state !== 'offline' && !live.signedOut);

function parse(text: string): Outgoing[] {
	try {
		const letters = JSON.parse(text) as Outgoing[];
		return letters.map((letter) =>
			letter.state === 'sending' ? { ...letter, state: 'waiting' } : letter
		);
	} catch {
		return [];
	}
}

/** `crypto.randomUUID` exists only on https and localhost; a message must have its id everywhere. */
export function newId(): string {
	if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
	bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
	const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
	return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export const outbox = new Outbox();
