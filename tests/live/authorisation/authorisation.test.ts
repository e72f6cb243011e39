import { io } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { doors } from '#lib/sockets/server/doors.ts';
import { connected, type Client } from '../../support/live-server.ts';
import { addressOf, formFor } from './addresses.ts';
import { aHouse, MOTIVATION, NAME, type House, type Question } from './house.ts';
import { doorsOnDisk } from './on-disk.ts';
import { cells, doings, readings, sayings, type Who } from './table.ts';

let house: House;

beforeAll(async () => {
	house = await aHouse();
});
afterAll(() => house.close());

test('the table names every page, action and endpoint there is, and no other', async () => {
	const named = [...Object.keys(readings), ...Object.keys(doings)];
	expect(named.toSorted()).toEqual(await doorsOnDisk());
});

describe('reading', () => {
	test.each(Object.entries(readings))('%s', async (door, row) => {
		for (const [who, expected] of cells(row)) {
			await meets(who, door, expected);
			if (door.startsWith('GET /seeker') || door.startsWith('GET /e') || door.startsWith('GET /o'))
				await tellsNobodyElse(who, `${addressOf(door.slice(4), house.things)}/__data.json`);
		}
	});
});

describe('saying through a socket', () => {
	test('the table names every event there is', () =>
		expect(Object.keys(sayings).toSorted()).toEqual(Object.keys(doors).toSorted()));

	test.each(Object.entries(sayings))('%s', async (event, row) => {
		for (const [who, expected] of cells(row))
			expect([who, await says(who, event)]).toEqual([who, expected]);
	});
});

describe('doing', () => {
	test.each(Object.entries(doings))('%s', async (door, row) => {
		// Those who may come last: what they do could close the door for everybody.
		const order = cells(row).toSorted(([, one], [, other]) => one.localeCompare(other));
		for (const [who, expected] of order)
			await meets(who, door, expected, { method: 'POST', form: formFor(door, house.things) });
	});
});

async function meets(who: Who, door: string, expected: string, question?: Question) {
	const path = addressOf(door.replace(/^\S+ /, ''), house.things);
	const answer = await house.ask(who, path, question);
	expect([who, outcome(answer)]).toEqual([who, expected]);
	await isSilent(who, answer);
}

function outcome({ status, headers }: Response) {
	const location = headers.get('location') ?? '';
	if (status === 303 && /^\/sign-in(\?next=|$)/.test(location)) return 'sign-in';
	if (status === 404) return '404';
	return status < 500 && status !== 401 && status !== 403 ? 'in' : `${status}`;
}

const others: Who[] = ['visitor', 'stranger', 'competitor'];

/** Whom the application does not concern learns nothing of it, whatever the answer. */
async function isSilent(who: Who, answer: Response) {
	const body = await answer.text();
	if (!others.includes(who)) return;
	expect([who, body.includes(NAME), body.includes(MOTIVATION)]).toEqual([who, false, false]);
}

const tellsNobodyElse = async (who: Who, path: string) => isSilent(who, await house.ask(who, path));

async function says(who: Who, event: string): Promise<string> {
	const socket = await socketOf(who);
	if (!socket) return 'refused';
	const { conversationId, messageId } = house.things;
	const inputs: Record<string, unknown> = {
		resume: { since: '0.0' },
		'message.send': aMessage(),
		'message.read': { conversationId, upTo: messageId },
		typing: { conversationId }
	};
	const listener = event === 'typing' ? await listening(who) : undefined;
	const answer = await socket.timeout(5000).emitWithAck(event as 'resume', inputs[event] as never);
	socket.disconnect();
	if (others.includes(who)) expect(JSON.stringify(answer)).not.toContain(NAME);
	if (!answer.ok) return answer.code.endsWith('otFound') ? '404' : answer.code;
	return listener && !(await listener.heard()) ? 'unheard' : 'in';
}

const aMessage = () => ({
	conversationId: house.things.conversationId,
	clientId: crypto.randomUUID(),
	body: '見学はできますか。'
});

/** Somebody in the conversation, other than `who`, and whether typing was heard before the next message. */
async function listening(who: Who) {
	const socket = await socketOf(who === 'employer' ? 'seeker' : 'employer');
	if (!socket) throw new Error('The listener did not get in.');
	let typed = false;
	socket.on('typing', () => (typed = true));
	return {
		heard: async () => {
			const next = new Promise<void>((resolve) => {
				socket.on('event', ({ type }) => type === 'message.sent' && resolve());
			});
			await socket.timeout(5000).emitWithAck('message.send', aMessage());
			await next;
			socket.disconnect();
			return typed;
		}
	};
}

async function socketOf(who: Who): Promise<Client | undefined> {
	const cookie = await house.cookieOf(who);
	const socket: Client = io(house.url, {
		transports: ['websocket'],
		forceNew: true,
		autoConnect: false,
		extraHeaders: { origin: house.url, ...(cookie && { cookie }) }
	});
	return connected(socket).then(
		() => socket,
		() => void socket.disconnect()
	);
}
