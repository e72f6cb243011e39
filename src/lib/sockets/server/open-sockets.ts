import type { IncomingMessage } from 'node:http';
import type { Server, Socket } from 'socket.io';
import type { SignedIn } from '#lib/server/context.ts';
import { channelsOf } from './channels.ts';
import { addressOf, type Proxy } from './handshakes.ts';

/** Connections open at once in one process: of a person on all devices, and of everybody behind one address. */
export const mostOpen = { ofPerson: 30, ofAddress: 3000 };

/** Packets a connection may send in a second, and far more than a page does in any. */
export const MOST_PACKETS = 500;

/** Seconds after which a window that was one too many asks again. */
const ASK_AGAIN = 30;

/** As Socket.IO hands it to a client: `message` and `data`. */
class TooManyOpen extends Error {
	readonly data = { retryAfter: ASK_AGAIN };
	override message = 'too-many';
}

/**
 * Lets a connection in among those of its person, or throws. The newest is refused rather than the oldest sent away:
 * windows that send each other away would come back for ever. Whoever is let in hears the person's channels at once, so
 * that many who come together are counted too; Socket.IO takes out again whoever never arrives.
 */
export function takeIn(socket: Socket, actor: SignedIn) {
	const channels = channelsOf(actor);
	const [own = ''] = channels;
	const open = socket.nsp.adapter.rooms.get(own)?.size ?? 0;
	if (open >= mostOpen.ofPerson) throw new TooManyOpen();
	void socket.join(channels);
}

/** What Socket.IO does not say of the connections under its sockets. */
interface Connection {
	request: IncomingMessage;
	on: (name: 'packet' | 'close', then: () => void) => void;
	close: () => void;
}

/** Watches each connection from its handshake on, also before anybody is known behind it. */
export class Connections {
	readonly #proxy: Proxy;
	readonly #open = new Map<string, number>();

	constructor(proxy: Proxy) {
		this.#proxy = proxy;
	}

	/** Has this address as many open as it may? Where it is not told, nobody is counted. */
	isFull(request: IncomingMessage): boolean {
		const address = addressOf(request, this.#proxy);
		return address !== undefined && (this.#open.get(address) ?? 0) >= mostOpen.ofAddress;
	}

	/** Call once the server is attached. */
	watch({ engine }: Server) {
		engine.on('connection', (connection: Connection) => {
			this.#count(connection);
			limitPackets(connection);
		});
	}

	#count(connection: Connection) {
		const address = addressOf(connection.request, this.#proxy);
		if (!address) return;
		const change = (by: number) => {
			const now = (this.#open.get(address) ?? 0) + by;
			if (now > 0) this.#open.set(address, now);
			else this.#open.delete(address);
		};
		change(1);
		connection.on('close', () => change(-1));
	}
}

/** One body of a poll, or one piece of a stream, can hold ten thousand packets: after some of them it is over. */
function limitPackets(connection: Connection) {
	let second = 0;
	let packets = 0;
	connection.on('packet', () => {
		const now = Math.floor(performance.now() / 1000);
		packets = now === second ? packets + 1 : 1;
		second = now;
		if (packets > MOST_PACKETS) connection.close();
	});
}
