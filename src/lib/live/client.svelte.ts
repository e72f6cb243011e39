import { io, type Socket } from 'socket.io-client';
import type {
	ClientToServer,
	DomainEvents,
	Envelope,
	EventName,
	Refused,
	ServerToClient
} from './contract.ts';

type Listener<T extends EventName> = (data: DomainEvents[T]) => void;

/**
 * The one connection of a signed-in page. It says truthfully whether news arrives, asks after every gap
 * for what was missed, and hands events to whoever listens. Tables are the truth, events only news.
 */
class Live {
	state = $state<'live' | 'reconnecting' | 'offline' | undefined>();
	/** When the content was last known to be up to date. */
	since = $state<Date>();
	signedOut = $state(false);
	#socket: Socket<ServerToClient, ClientToServer> | undefined;
	#cursor = '';
	#listeners = new Map<EventName, Set<(data: never) => void>>();
	#reload: () => unknown = () => {};

	/** Opens the connection; `since` is the cursor the page was loaded at, `reload` loads it anew. */
	open(since: string, reload: () => unknown): () => void {
		this.#cursor = since;
		this.#reload = reload;
		this.state = navigator.onLine ? 'reconnecting' : 'offline';
		const socket: Socket<ServerToClient, ClientToServer> = io({
			transports: ['websocket', 'polling'],
			reconnectionDelay: 500,
			reconnectionDelayMax: 5000
		});
		this.#socket = socket;
		socket.on('connect', () => void this.#resume());
		socket.on('disconnect', (why) => {
			this.#lose();
			// The server sent us away (a restart): it does not reconnect by itself then.
			if (why === 'io server disconnect' && !this.signedOut) socket.connect();
		});
		socket.on('connect_error', (error) => {
			if (error.message === 'signed-out') this.signedOut = true;
			this.#lose();
		});
		socket.on('signed-out', () => (this.signedOut = true));
		socket.on('event', (event) => this.#take(event));
		const online = () => (socket.connected ? void this.#resume() : socket.connect());
		const offline = () => this.#lose();
		const shown = () => document.visibilityState === 'visible' && online();
		addEventListener('online', online);
		addEventListener('offline', offline);
		document.addEventListener('visibilitychange', shown);
		return () => {
			removeEventListener('online', online);
			removeEventListener('offline', offline);
			document.removeEventListener('visibilitychange', shown);
			socket.disconnect();
			this.#socket = undefined;
			this.state = undefined;
		};
	}

	/** Calls back for each event of that name. Returns how to stop. */
	on<T extends EventName>(type: T, listener: Listener<T>): () => void {
		const listeners = this.#listeners.get(type) ?? new Set();
		listeners.add(listener as (data: never) => void);
		this.#listeners.set(type, listeners);
		return () => listeners.delete(listener as (data: never) => void);
	}

	get socket() {
		return this.#socket;
	}

	/** Sends through a door and waits for its answer; rejects when none comes, so that the caller tries again. */
	async ask<Name extends 'message.send' | 'message.read'>(
		name: Name,
		input: Parameters<ClientToServer[Name]>[0]
	): Promise<Parameters<Parameters<ClientToServer[Name]>[1]>[0] | Refused> {
		if (!this.#socket?.connected) throw new Error('not connected');
		const sender = this.#socket.timeout(10_000) as unknown as {
			emitWithAck: (name: string, input: unknown) => Promise<never>;
		};
		return sender.emitWithAck(name, input);
	}

	async #resume() {
		const socket = this.#socket;
		if (!socket) return;
		try {
			const answer = await socket.timeout(10_000).emitWithAck('resume', { since: this.#cursor });
			if (!answer.ok || answer.done === 'reload') await this.#reload();
			else {
				for (const event of answer.done.events) this.#take(event);
				this.#cursor = later(this.#cursor, answer.done.cursor);
			}
			this.state = 'live';
			this.since = new Date();
		} catch {
			this.#lose();
		}
	}

	#take(event: Envelope) {
		this.#cursor = later(this.#cursor, event.cursor);
		this.since = new Date();
		for (const listener of this.#listeners.get(event.type) ?? []) listener(event.data as never);
	}

	#lose() {
		this.state = navigator.onLine ? 'reconnecting' : 'offline';
	}
}

/** The later of two cursors; their parts are too long for numbers. */
function later(one: string, other: string) {
	const [a = '0', b = '0'] = one.split('.');
	const [c = '0', d = '0'] = other.split('.');
	const first = BigInt(a) - BigInt(c) || BigInt(b) - BigInt(d);
	return first > 0n ? one : other;
}

export const live = new Live();
