import type { IncomingMessage, Server as HttpServer } from 'node:http';
import { Server, type Socket } from 'socket.io';
import { openSessions } from '#lib/accounts/server/sessions.ts';
import type { SignedIn, System } from '#lib/server/context.ts';
import { log } from '#lib/server/log.ts';
import { once } from '#lib/server/once.ts';
import { A_PERSON_WAITS, hearWithin } from '#lib/server/hear-within.ts';
import { ticker } from '#lib/server/ticker.ts';
import { sessionRoom, sessionsIn } from './channels.ts';
import { startDelivery, type Delivery } from './deliver.ts';
import { pass, type Door, type Screens } from './door.ts';
import { doors } from './doors.ts';
import { isTooMany, type Proxy } from './handshakes.ts';
import { joinNeighbours, type Neighbours, type Word } from './neighbours.ts';
import { Connections, takeIn } from './open-sockets.ts';
import { isOwnPage } from './own-page.ts';

export interface LiveSettings {
	origin: string;
	redisUrl?: string;
	/** How to tell whose a handshake is. */
	proxy?: Proxy;
	/** Who stands behind the handshake's cookie. */
	identify: (cookie: string | undefined) => Promise<SignedIn | undefined>;
}

/** How often open sockets are looked over for ended sessions; oftener while no other process could tell of one. */
const SWEEP_MS = 60_000;
const ALONE_SWEEP_MS = 5000;

interface Live {
	io: Server;
	delivery: Delivery;
	neighbours: Neighbours | undefined;
	sweep: ReturnType<typeof ticker>;
	/** While the others cannot be heard. */
	alone: NodeJS.Timeout;
	connections: Connections;
	attached: boolean;
}

const state = once('live', () => ({ live: undefined as Live | undefined }));

/** Makes the Socket.IO server of this process; `attachLive` gives it a port to listen on. */
export async function startLive(system: System, settings: LiveSettings) {
	const connections = new Connections(settings.proxy ?? {});
	const io = new Server({
		serveClient: false,
		maxHttpBufferSize: 64 * 1024,
		pingInterval: 20_000,
		pingTimeout: 20_000,
		allowRequest: (request, decide) =>
			void mayConnect(request, settings, connections).then((may) => decide(null, may))
	});
	const asked = new WeakSet<object>();
	io.use(async (socket, next) => {
		// A client of ours asks once; each asking would look its session up.
		if (asked.has(socket.client)) return next(new Error('asked-again'));
		asked.add(socket.client);
		try {
			socket.data.actor = await hearWithin(A_PERSON_WAITS, () =>
				settings.identify(socket.request.headers.cookie)
			);
		} catch (error) {
			// The database is away: the person is not signed out, only asked to come back.
			log.warn({ err: error }, 'a handshake could not be checked');
			return next(new Error('unavailable'));
		}
		next(socket.data.actor ? refusalOf(socket) : new Error('signed-out'));
	});
	io.on('connection', (socket) => welcome(system, socket));
	const sweep = ticker(
		() => closeEnded(system, io),
		SWEEP_MS,
		(error) => log.warn({ err: error }, 'sessions of open sockets could not be checked')
	);
	const neighbours =
		settings.redisUrl === undefined
			? undefined
			: joinNeighbours(
					settings.redisUrl,
					(word) => hear(io, word),
					// A session may have ended elsewhere, and something been stored, that nobody could tell of.
					() => wake(sweep)
				);
	const delivery = await startDelivery(system, io, () => neighbours?.tell({ what: 'wake' }));
	const alone = setInterval(() => {
		if (neighbours && !neighbours.isHere()) sweep.wake();
	}, ALONE_SWEEP_MS);
	alone.unref();
	state.live = { io, delivery, neighbours, sweep, alone, connections, attached: false };
}

function wake(sweep: Live['sweep']) {
	sweep.wake();
	state.live?.delivery.wake();
}

/** Asked of each new connection, before anything is kept or looked up for it. */
const mayConnect = async (
	request: IncomingMessage,
	{ origin, proxy = {} }: LiveSettings,
	connections: Connections
) =>
	isOwnPage(request, origin) && !connections.isFull(request) && !(await isTooMany(request, proxy));

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
		whisper: (to, name, data) => {
			socket.volatile.to(to).emit(name, data);
			state.live?.neighbours?.tell({ what: 'whisper', to, name, data });
		}
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
	if (!state.live) return;
	closeSession(state.live.io, sessionId);
	state.live.neighbours?.tell({ what: 'hang-up', sessionId });
}

/** What another process tells. */
function hear(io: Server, word: Word) {
	if (word.what === 'wake') state.live?.delivery.wake();
	else if (word.what === 'hang-up') closeSession(io, word.sessionId);
	else if (word.what === 'move') moveSession(io, word.from, word.to);
	else io.volatile.to(word.to).emit(word.name, word.data);
}

function closeSession(io: Server, sessionId: string) {
	const room = io.in(sessionRoom(sessionId));
	room.emit('signed-out');
	room.disconnectSockets(true);
}

/** A session goes on under another id: its sockets, in every process, go on with it. */
export function moveSockets(from: string, to: string) {
	if (!state.live) return;
	moveSession(state.live.io, from, to);
	state.live.neighbours?.tell({ what: 'move', from, to });
}

function moveSession(io: Server, from: string, to: string) {
	const room = io.in(sessionRoom(from));
	room.socketsJoin(sessionRoom(to));
	room.socketsLeave(sessionRoom(from));
}

/**
 * Sessions also end by themselves, and in processes that could not tell: nobody listens past the end of theirs. The
 * page comes again with the cookie that it has now; only then it is known whether the session ended or was renewed.
 */
async function closeEnded({ db }: System, io: Server): Promise<false> {
	// A socket that comes in while the database is asked is not among those judged.
	const sockets = [...io.of('/').sockets.values()];
	const open = await openSessions(db, [
		...new Set(sockets.flatMap(({ rooms }) => sessionsIn(rooms)))
	]);
	for (const socket of sockets)
		if (!sessionsIn(socket.rooms).some((id) => open.has(id))) socket.disconnect(true);
	return false;
}

/** Whether the other processes can be reached; undefined where there is no Redis to reach them by. */
export const isTogether = () => state.live?.neighbours?.isHere();

/** Sockets open in this process, for /metrics. */
export const socketCount = () => state.live?.io.of('/').sockets.size ?? 0;

/** Tells the sockets to go (they come back to another process) and stops reading the outbox. */
export async function stopLive() {
	const live = state.live;
	if (!live) return;
	state.live = undefined;
	clearInterval(live.alone);
	await live.sweep.stop();
	await live.delivery.stop();
	live.io.local.disconnectSockets(true);
	// Before anything is attached there is nothing to close.
	if (live.attached) await live.io.close();
	live.neighbours?.close();
}
