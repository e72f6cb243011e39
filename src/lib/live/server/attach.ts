import type { IncomingHttpHeaders, IncomingMessage, Server as HttpServer } from 'node:http';
import { Server, type Socket } from 'socket.io';
import { openSessions } from '#lib/accounts/server/sessions.ts';
import type { SignedIn, System } from '#lib/server/context.ts';
import { log } from '#lib/server/log.ts';
import { once } from '#lib/server/once.ts';
import { sessionRoom, sessionsIn } from './channels.ts';
import { startDelivery, type Delivery } from './deliver.ts';
import { pass, type Door, type Screens } from './door.ts';
import { doors } from './doors.ts';
import { isTooMany, type Proxy } from './handshakes.ts';
import { Connections, takeIn } from './open-sockets.ts';
import { connectRedis, type Redis } from './redis.ts';

export interface LiveSettings {
	origin: string;
	redisUrl?: string;
	/** How to tell whose a handshake is. */
	proxy?: Proxy;
	/** Who stands behind the handshake's cookie. */
	identify: (cookie: string | undefined) => Promise<SignedIn | undefined>;
}

interface Live {
	io: Server;
	delivery: Delivery;
	redis: Redis | undefined;
	sweep: NodeJS.Timeout;
	connections: Connections;
	attached: boolean;
}

const state = once('live', () => ({ live: undefined as Live | undefined }));

/** Makes the Socket.IO server of this process; `attachLive` gives it a port to listen on. */
export async function startLive(system: System, settings: LiveSettings) {
	const redis = settings.redisUrl ? await connectRedis(settings.redisUrl) : undefined;
	const connections = new Connections(settings.proxy ?? {});
	const io = new Server({
		serveClient: false,
		maxHttpBufferSize: 64 * 1024,
		pingInterval: 20_000,
		pingTimeout: 20_000,
		adapter: redis?.adapter,
		allowRequest: (request, decide) =>
			void mayConnect(request, settings, connections).then((may) => decide(null, may))
	});
	const asked = new WeakSet<object>();
	io.use(async (socket, next) => {
		// A client of ours asks once; each asking would look its session up.
		if (asked.has(socket.client)) return next(new Error('asked-again'));
		asked.add(socket.client);
		try {
			socket.data.actor = await settings.identify(socket.request.headers.cookie);
		} catch (error) {
			// The database is away: the person is not signed out, only asked to come back.
			log.warn({ err: error }, 'a handshake could not be checked');
			return next(new Error('unavailable'));
		}
		next(socket.data.actor ? refusalOf(socket) : new Error('signed-out'));
	});
	io.on('connection', (socket) => welcome(system, socket));
	const delivery = await startDelivery(system, io, redis !== undefined);
	const sweep = setInterval(() => void closeEnded(system, io), 60_000);
	sweep.unref();
	state.live = { io, delivery, redis, sweep, connections, attached: false };
}

/** Asked of each new connection, before anything is kept or looked up for it. */
const mayConnect = async (
	request: IncomingMessage,
	{ origin, proxy = {} }: LiveSettings,
	connections: Connections
) =>
	isOwnPage(request.headers, origin) &&
	!connections.isFull(request) &&
	!(await isTooMany(request, proxy));

/** A browser sends cookies across sites to a websocket: only our own pages may open one. A poll of our own has no Origin. */
const isOwnPage = (headers: IncomingHttpHeaders, origin: string) =>
	headers.origin ? headers.origin === origin : headers['sec-fetch-site'] === 'same-origin';

function refusalOf(socket: Socket): Error | undefined {
	try {
		takeIn(socket, socket.data.actor);
	} catch (refusal) {
		return refusal as Error;
	}
}

function welcome(system: System, socket: Socket) {
	const actor: SignedIn = socket.data.actor;
	if (actor.sessionId) void socket.join(sessionRoom(actor.sessionId));
	const context = { ...system, actor };
	const screens: Screens = {
		memory: new Map(),
		whisper: (to, name, data) => void socket.volatile.to(to).emit(name, data)
	};
	for (const [name, open] of Object.entries(doors) as [string, Door<unknown>][])
		socket.on(name, async (given: unknown, reply?: unknown) => {
			const answer = await pass(open, context, given, screens);
			if (typeof reply === 'function') reply(answer);
		});
}

/** Listens on that server's port, beside the pages. */
export function attachLive(server: HttpServer) {
	if (!state.live) return;
	state.live.io.attach(server);
	state.live.connections.watch(state.live.io);
	state.live.attached = true;
}

/** Closes every socket of an ended session, in every process. */
export function hangUp(sessionId: string) {
	const room = state.live?.io.in(sessionRoom(sessionId));
	room?.emit('signed-out');
	room?.disconnectSockets(true);
}

/** A session goes on under another id: its sockets, in every process, go on with it. */
export function moveSockets(from: string, to: string) {
	const room = state.live?.io.in(sessionRoom(from));
	room?.socketsJoin(sessionRoom(to));
	room?.socketsLeave(sessionRoom(from));
}

/** Sessions also end by themselves; nobody listens past the end of theirs. */
async function closeEnded({ db }: System, io: Server) {
	try {
		const sockets = [...io.of('/').sockets.values()];
		const open = await openSessions(db, [
			...new Set(sockets.flatMap(({ rooms }) => sessionsIn(rooms)))
		]);
		for (const socket of sockets)
			if (!sessionsIn(socket.rooms).some((id) => open.has(id))) {
				socket.emit('signed-out');
				socket.disconnect(true);
			}
	} catch (error) {
		log.warn({ err: error }, 'sessions of open sockets could not be checked');
	}
}

/** Sockets open in this process, for /metrics. */
export const socketCount = () => state.live?.io.of('/').sockets.size ?? 0;

/** Tells the sockets to go (they come back to another process) and stops reading the outbox. */
export async function stopLive() {
	const live = state.live;
	if (!live) return;
	state.live = undefined;
	clearInterval(live.sweep);
	await live.delivery.stop();
	live.io.local.disconnectSockets(true);
	// Before anything is attached there is nothing to close.
	if (live.attached) await live.io.close();
	await live.redis?.close();
}
