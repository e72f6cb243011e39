import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** 未検査 is an answer of its own: whatever is not a clear OK or FOUND was not scanned, and never clean. */
export type ScanVerdict =
	{ verdict: 'clean' } | { verdict: 'found'; name: string } | { verdict: 'unscanned'; why: string };

const CHUNK = 64 * 1024;

/** Asks a ClamAV daemon at tcp://host:port about the bytes (its command INSTREAM). Never throws. */
export async function scanBytes(
	address: string,
	bytes: Uint8Array,
	patience = 30_000
): Promise<ScanVerdict> {
	try {
		return verdictOf(await ask(address, patience, (socket) => send(socket, bytes)));
	} catch (error) {
		return { verdict: 'unscanned', why: error instanceof Error ? error.message : String(error) };
	}
}

/** Whether a daemon is there and awake; one that takes the line and says nothing is not. Never throws. */
export const isAwake = (address: string, patience = 5_000): Promise<boolean> =>
	ask(address, patience, (socket) => socket.write('zPING\0')).then(
		(answer) => answer === 'PONG',
		() => false
	);

async function ask(
	address: string,
	patience: number,
	say: (socket: Socket) => unknown
): Promise<string> {
	const socket = callTo(address);
	const deadline = setTimeout(() => socket.destroy(new Error('no answer in time')), patience);
	try {
		const answer = answerOf(socket);
		// Heard where it is awaited below; a daemon that hangs up while being sent to must not go unhandled.
		answer.catch(() => {});
		await once(socket, 'connect');
		await say(socket);
		return await answer;
	} finally {
		clearTimeout(deadline);
		socket.destroy();
	}
}

function callTo(address: string): Socket {
	const { hostname, port } = new URL(address);
	return connect({ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) || 3310 });
}

/** Each chunk behind its length in four bytes; a length of nothing ends the stream. */
async function send(socket: Socket, bytes: Uint8Array): Promise<void> {
	socket.write('zINSTREAM\0');
	for (let at = 0; at < bytes.length && !socket.destroyed; at += CHUNK) {
		const chunk = bytes.subarray(at, at + CHUNK);
		socket.write(length(chunk.length));
		if (!socket.write(chunk)) await Promise.race([once(socket, 'drain'), once(socket, 'close')]);
	}
	socket.write(length(0));
}

function length(of: number): Buffer {
	const bytes = Buffer.alloc(4);
	bytes.writeUInt32BE(of);
	return bytes;
}

async function answerOf(socket: Socket): Promise<string> {
	let answer = '';
	for await (const part of socket) {
		answer += String(part);
		// clamd goes on to reset the connection after "size limit exceeded"; its words were said before.
		if (answer.endsWith('\0')) break;
	}
	return answer.replace(/\0$/, '').trim();
}

function verdictOf(answer: string): ScanVerdict {
	if (answer === 'stream: OK') return { verdict: 'clean' };
	const found = /^stream: (.+) FOUND$/.exec(answer);
	if (found?.[1]) return { verdict: 'found', name: found[1] };
	return { verdict: 'unscanned', why: answer || 'no answer' };
}
