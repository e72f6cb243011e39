import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Answer, Envelope } from '#lib/live/contract.ts';
import { Following, NotTold } from '#lib/live/following.ts';
import type { Client } from '../support/live-server.ts';

type Told = Answer<{ events: Envelope[]; cursor: string } | 'reload'>;

const http = createServer();
const server = new Server(http);
const asked: string[] = [];
let answers: Told[] = [];
let socket: Client;

beforeAll(async () => {
	server.on('connection', (one) =>
		one.on('resume', ({ since }: { since: string }, reply: (answer: Told) => void) => {
			asked.push(since);
			const answer = answers.shift();
			if (answer) reply(answer);
		})
	);
	await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
	socket = io(`http://127.0.0.1:${(http.address() as AddressInfo).port}`);
});

afterAll(async () => {
	socket.disconnect();
	await server.close();
});

const news = (cursor: string) =>
	({ cursor, type: 'message.read', data: {} }) as unknown as Envelope;
const refused: Told = { ok: false, code: 'live.failed', message: 'いまは受け付けられません。' };
const told = (cursor: string, ...events: Envelope[]): Told => ({
	ok: true,
	done: { events, cursor }
});

test('news that arrives while the missed could not be told does not hide it from the next question', async () => {
	const heard: string[] = [];
	const following = new Following(
		'10.0',
		({ cursor }) => heard.push(cursor),
		async () => undefined
	);
	answers = [told('10.0'), refused, told('14.1', news('12.1'), news('13.1'), news('14.1'))];

	await following.catchUp(socket);
	following.take(news('11.1'));
	await expect(following.catchUp(socket)).rejects.toBeInstanceOf(NotTold);
	following.take(news('14.1'));
	await following.catchUp(socket);

	expect(asked.splice(0)).toEqual(['10.0', '11.1', '11.1']);
	expect(heard).toEqual(['11.1', '12.1', '13.1', '14.1']);
});

test('what comes by itself while the missed is asked for waits for its turn, and is told once', async () => {
	const heard: string[] = [];
	const following = new Following(
		'10.0',
		({ cursor }) => heard.push(cursor),
		async () => undefined
	);
	answers = [told('10.12', news('10.11'), news('10.12'))];

	const asking = following.catchUp(socket);
	following.take(news('10.12'));
	following.take(news('10.13'));
	await asking;
	following.take(news('10.13'));
	following.take(news('10.14'));

	asked.splice(0);
	expect(heard).toEqual(['10.11', '10.12', '10.13', '10.14']);
});

test('after loading anew the place is that of what was loaded, also in a database that was put back', async () => {
	const heard: string[] = [];
	const following = new Following(
		'20.500',
		({ cursor }) => heard.push(cursor),
		async () => '10.7'
	);
	answers = [{ ok: true, done: 'reload' }, told('10.8')];

	const asking = following.catchUp(socket);
	following.take(news('10.6'));
	following.take(news('10.8'));
	await asking;
	await following.catchUp(socket);

	expect(asked.splice(0)).toEqual(['20.500', '10.8']);
	expect(heard).toEqual(['10.8']);
});

test('a question that nobody answers leaves the place where it was', async () => {
	const following = new Following(
		'10.0',
		() => {},
		async () => undefined
	);
	answers = [];
	const lost = following.catchUp(socket);
	await expect.poll(() => asked).toEqual(['10.0']);
	socket.disconnect().connect();
	await expect(lost).rejects.toThrow();
	following.take(news('20.1'));
	answers = [told('20.1', news('20.1'))];
	await following.catchUp(socket);
	following.take(news('21.1'));
	answers = [told('21.1')];
	await following.catchUp(socket);

	expect(asked.splice(0)).toEqual(['10.0', '10.0', '21.1']);
});

test('too much to be told loads the page again, once, and goes on from what was loaded', async () => {
	let loaded = 0;
	const following = new Following(
		'10.0',
		() => {},
		async () => {
			loaded += 1;
			return '90.0';
		}
	);
	answers = [{ ok: true, done: 'reload' }, told('90.0')];
	await following.catchUp(socket);
	await following.catchUp(socket);

	expect(loaded).toBe(1);
	expect(asked.splice(0)).toEqual(['10.0', '90.0']);
});
