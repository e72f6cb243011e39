import { io, type Socket } from 'socket.io-client';
import type {
	ClientToServer,
	DomainEvents,
	Envelope,
	EventName,
	Refused,
	ServerToClient
} from './contract.ts';
import { arrived } from './arrived.ts';
import { Following, NotTold, type Reload } from './following.ts';

type Refusal = Error & { data?: { retryAfter?: number } };
type Listener<T extends EventName> = (data: DomainEvents[T]) => void;

/**
 * The one connection of a signed-in page. It says truthfully whether news arrives, asks after every gap
 * for what was missed, and hands events to whoever listens. Tables are the truth, events only news.
 */
class Live {
	state = $state<'live' | 'reconnecting' | 'offline' | 'crowded' | undefined>();
	/** When the content was last known to be up to date. */
	since = $state<Date>();
	signedOut = $state(false);
	#socket: Socket<ServerToClient, ClientToServer> | undefined;
	#following: Following | undefined;
	#listeners = new Map<EventName, ((data: never) => void)[]>();
	#typing = new Set<ServerToClient['typing']>();
	#order: Promise<void> = Promise.resolve();
	#retry: ReturnType<typeof setTimeout> | undefined;
	#resuming: Promise<void> | undefined;

	/** Opens the connection; `since` is the cursor the page was loaded at. */
	open(since: string, reload: Reload): () => void {
		this.#following = new Following(since, (event) => this.#hear(event), reload);
		this.state = navigator.onLine ? 'reconnecting' : 'offline';
		const socket: Socket<ServerToClient, ClientToServer> = io({
			transports: ['websocket', 'polling'],
			// A proxy may refuse websockets: polling is tried in the same attempt.
			tryAllTransports: true,
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
			// Neither taken nor refused: a proxy that swallows websockets. Polling finds out by itself where one passes.
			else if (error.message === 'timeout') socket.io.opts.transports = ['polling', 'websocket'];
			// Refused for now: Socket.IO gives up after a refusal, so trying again is up to us.
			else if (!socket.active)
				this.#soon(() => socket.connect(), (error as Refusal).data?.retryAfter);
			this.#lose();
			if (error.message === 'too-many') this.state = 'crowded';
		});
		socket.on('signed-out', () => (this.signedOut = true));
		socket.on('event', (event) => this.#following?.take(event));
		socket.on('typing', (who) => this.#typing.forEach((listener) => listener(who)));
		const online = () => void this.refresh();
		const offline = () => this.#lose();
		const shown = () => document.visibilityState === 'visible' && online();
		addEventListener('online', online);
		addEventListener('offline', offline);
		document.addEventListener('visibilitychange', shown);
		return () => {
			removeEventListener('online', online);
			removeEventListener('offline', offline);
			document.removeEventListener('visibilitychange', shown);
			clearTimeout(this.#retry);
			socket.disconnect();
			this.#socket = undefined;
			this.state = undefined;
		};
	}

	/** Calls back for each event of that name. Returns how to stop. */
	on<T extends EventName>(type: T, listener: Listener<T>): () => void {
		const added = listener as (data: never) => void;
		const others = () => (this.#listeners.get(type) ?? []).filter((one) => one !== added);
		this.#listeners.set(type, [...others(), added]);
		return () => void this.#listeners.set(type, others());
	}

	/** Calls back when someone in a conversation is writing. Returns how to stop. */
	onTyping(listener: ServerToClient['typing']): () => void {
		this.#typing.add(listener);
		return () => void this.#typing.delete(listener);
	}

	/** Says that this person is writing; lost where there is no connection. */
	writes(conversationId: string) {
		this.#socket?.volatile.emit('typing', { conversationId });
	}

	get socket() {
		return this.#socket;
	}

	/** Resolves when there is a connection; at once when there is one, or none is kept. */
	connected(): Promise<void> {
		const socket = this.#socket;
		if (!socket || socket.connected) return Promise.resolve();
		return new Promise((resolve) => socket.once('connect', () => resolve()));
	}

	/** Asks for what was missed, at once: the connection of a machine that slept looks alive and is not. */
	async refresh(): Promise<void> {
		if (this.#socket?.connected) await this.#resume();
		else this.#socket?.connect();
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

	/** Asks once at a time: whoever asks meanwhile waits for the same answer. */
	async #resume() {
		this.#resuming ??= this.#askForMissed().finally(() => (this.#resuming = undefined));
		await this.#resuming;
	}

	async #askForMissed() {
		const socket = this.#socket;
		if (!socket) return;
		try {
			await this.#following?.catchUp(socket);
			this.state = 'live';
			this.since = new Date();
		} catch (error) {
			// Connected, but not told: not live until what was missed is known.
			this.#lose();
			const refusal = error instanceof NotTold ? error.answer : undefined;
			this.#soon(() => void this.#resume(), refusal?.retryAfter);
			// Connected, yet without an answer: a machine that slept. Closing it makes a new connection.
			if (!refusal && socket.connected) socket.io.engine.close();
		}
	}

	#hear(event: Envelope) {
		this.since = new Date();
		// In order, and not while a page is on its way: a listener that loads again would cancel it.
		this.#order = this.#order
			.then(arrived)
			.then(() => this.#tell(event))
			.catch(reportError);
	}

	#tell(event: Envelope) {
		for (const listener of this.#listeners.get(event.type) ?? []) listener(event.data as never);
	}

	#soon(again: () => void, seconds = 2) {
		clearTimeout(this.#retry);
		this.#retry = setTimeout(again, seconds * 1000);
	}

	#lose() {
		this.state = navigator.onLine ? 'reconnecting' : 'offline';
	}
}

export const live = new Live();
