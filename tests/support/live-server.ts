import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { io, type Socket } from 'socket.io-client';
import { findSession, startSession } from '#lib/accounts/server/sessions.ts';
import type { ClientToServer, Envelope, ServerToClient } from '#lib/live/contract.ts';
import { attachLive, startLive, stopLive, type LiveSettings } from '#lib/sockets/server/attach.ts';
import type { SignedIn, System } from '#lib/server/context.ts';
import type { Db } from '#lib/server/db.ts';
import { findPerson } from '#lib/web/actor.ts';
import { readSessionCookie, SESSION_COOKIE } from '#lib/web/cookie.ts';

export type Client = Socket<ServerToClient, ClientToServer>;

/** Socket.IO as the service runs it, over that database, without pages, on a port of its own. */
export async function startLiveServer(
	system: System,
	settings: Pick<LiveSettings, 'redisUrl' | 'proxy'> = {}
) {
	const server = createServer((_, response) => response.writeHead(404).end());
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	await startLive(system, {
		origin,
		...settings,
		identify: async (cookie) => {
			const session = await findSession(system.db, readSessionCookie(cookie));
			return session && (await findPerson(system.db, session.accountId, session.id))?.actor;
		}
	});
	attachLive(server);
	return {
		origin,
		stop: async () => {
			await stopLive();
			server.closeAllConnections();
			server.close();
		}
	};
}

/** A connection of a signed-in person; the socket opens when `connect` is called. */
export async function signedInSocket(db: Db, origin: string, actor: SignedIn) {
	const { token, id } = await startSession(db, actor.id);
	const socket: Client = io(origin, {
		transports: ['websocket'],
		forceNew: true,
		autoConnect: false,
		reconnectionDelay: 50,
		extraHeaders: { cookie: `${SESSION_COOKIE}=${token}`, origin }
	});
	return { socket, sessionId: id };
}

/** Everything a connection was told, and how to wait for what has not come yet. */
export function listening(socket: Client) {
	const heard: Envelope[] = [];
	let check = () => {};
	socket.on('event', (event) => {
		heard.push(event);
		check();
	});
	return {
		heard,
		until: (enough: (heard: Envelope[]) => boolean) =>
			new Promise<void>((resolve) => {
				check = () => enough(heard) && resolve();
				check();
			})
	};
}

export const connected = (socket: Client) =>
	new Promise<void>((resolve, reject) => {
		socket.once('connect', resolve);
		socket.once('connect_error', reject);
		socket.connect();
	});
