import { request as plainRequest } from 'node:http';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { isReceivable } from '#lib/text/receivable.ts';
import { connected, type Client } from '../../support/live-server.ts';
import { addressOf, formFor } from '../authorisation/addresses.ts';
import { aHouse, type House } from '../authorisation/house.ts';
import { doings, readings, sayings, whose, type Who } from '../authorisation/table.ts';
import { fieldNames, queryNames } from './names.ts';
import { values, WORD } from './values.ts';

/**
 * Whatever is sent through a door, the answer is one that somebody can act on: nothing fails inside, and nothing that was
 * sent stands in the log. Each door gets some of the values, the next door the next ones.
 */
const EACH = 2;

let house: House;

beforeAll(async () => {
	house = await aHouse({
		METRICS_TOKEN: 'of the figures alone',
		ADDRESS_HEADER: 'x-forwarded-for'
	});
});
afterAll(() => house.close());

const all = Object.values(values);
let turn = 0;
const some = (many: number) => Array.from({ length: many }, () => all[turn++ % all.length] ?? '');
/** What is refused for the whole form or address would hide the rest. */
const receivable = (text = '') => (isReceivable(text) ? text : '0');
const inAddress = (text: string) => encodeURIComponent(text.toWellFormed());

const cookies = new Map<Who, string | undefined>();
/** What is sent may end sessions: each door is come to with a new one. */
async function arrive() {
	for (const who of ['visitor', 'seeker', 'employer', 'officer'] as const)
		cookies.set(who, await house.cookieOf(who));
}
beforeEach(arrive);

let asked = 0;
async function ask(who: Who, path: string, init: RequestInit = {}): Promise<number> {
	const cookie = cookies.get(who);
	const answer = await fetch(house.url + path, {
		redirect: 'manual',
		...init,
		headers: {
			origin: house.url,
			accept: 'text/html',
			// Another address each time: limits would hide the rest.
			'x-forwarded-for': `198.51.${(asked >> 8) & 255}.${asked++ & 255}`,
			...(cookie && { cookie }),
			...init.headers
		}
	});
	await answer.body?.cancel();
	return answer.status;
}

const told: string[] = [];
const note = (status: number, ...what: string[]) => {
	if (status >= 500) told.push(`${status} ${what.join(' | ').slice(0, 300)}`);
};
const none = () => expect(told.splice(0)).toEqual([]);

test('every part of an address', async () => {
	for (const [door, row] of Object.entries(readings)) {
		const route = door.slice(4);
		for (const part of route.match(/\[+\w+\]+/g) ?? [])
			for (const value of some(2 * EACH)) {
				const path = addressOf(route.replace(part, inAddress(value || '-')), house.things);
				note(await ask(whose(row), path), path);
			}
	}
	none();
});

test('every condition of an address', async () => {
	const names = queryNames();
	for (const [door, row] of Object.entries(readings)) {
		if (door.includes('.pdf') || door.includes('.zip')) continue;
		for (let round = 0; round < EACH; round += 1) {
			turn += 1;
			const query = names.map((name) => {
				const [value] = some(1);
				return `${inAddress(name)}=${inAddress(receivable(value))}`;
			});
			// Longer than an address may be otherwise: a third of them at once.
			const few = query.filter((_, index) => index % EACH === round && _.length < 150);
			const path = `${addressOf(door.slice(4), house.things)}?${few.join('&')}`;
			note(await ask(whose(row), path), path);
		}
	}
	none();
});

test('every field of a form', async () => {
	const names = fieldNames();
	for (const [door, row] of Object.entries(doings)) {
		if (door.includes('/sign-out') || door.includes('/withdrawal')) continue;
		await arrive();
		const path = addressOf(door.slice(5), house.things);
		const send = async (fields: Record<string, string>) => {
			const body = new FormData();
			for (const [name, text] of Object.entries(fields)) body.append(name, text);
			note(await ask(whose(row), path, { method: 'POST', body }), path, JSON.stringify(fields));
		};
		const right = formFor(door, house.things);
		for (const name of Object.keys(right)) await send({ ...right, [name]: some(1)[0] ?? '' });
		await send({ ...right, [`${WORD}\0`]: '1' });
		await send(Object.fromEntries(names.map((name) => [name, receivable(some(1)[0])])));
		const [type = '', text = ''] = bodies[turn % bodies.length] ?? [];
		const headers = { 'content-type': type };
		note(await ask(whose(row), path, { method: 'POST', body: text, headers }), path, type);
	}
	none();
});

const bodies = [
	['multipart/form-data', 'a=1'],
	['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="a"'],
	['application/x-www-form-urlencoded', '__proto__=1&a=%E3%81&%'],
	['application/x-www-form-urlencoded;charset=utf-16', 'a=1'],
	['application/json', `{"${WORD}`],
	['text/plain', WORD]
] as const;

test('names that every object has are no actions', async () => {
	for (const door of ['/seeker/search', '/sign-in', '/office/bookings'])
		for (const name of ['__proto__', 'constructor', 'toString', 'valueOf', 'default', ''])
			for (const who of ['visitor', 'seeker', 'officer'] as const)
				note(
					await ask(who, `${door}?/${name}`, { method: 'POST', body: new FormData() }),
					door,
					name,
					who
				);
	none();
});

test('addresses and cookies that are none', async () => {
	const { hostname, port } = new URL(house.url);
	const paths = [
		'/%',
		'/%E0%A4%A',
		'/help/%FF',
		'/seeker/postings/%00',
		'//',
		'//a:b:c',
		'/\\',
		'*',
		'/?q=%',
		'/help?q=%E3%81'
	];
	const jars = [
		'session=%',
		'session=%00',
		'__proto__=1; session',
		`stash=${'a'.repeat(5000)}`,
		'device=%E0%A4%A; ceremony=%',
		'=;=;;'
	];
	const bare = (method: string, path: string, headers: Record<string, string>) =>
		new Promise<number>((resolve, reject) => {
			const asking = plainRequest(
				{
					...{ hostname, port, method, path },
					headers: { ...headers, 'x-forwarded-for': '198.51.100.7' }
				},
				(answer) => {
					answer.resume();
					resolve(answer.statusCode ?? 0);
				}
			);
			asking.on('error', reject).end();
		});
	for (const path of paths)
		for (const method of ['GET', 'POST', 'OPTIONS'])
			note(
				await bare(method, path, { origin: house.url, host: `${hostname}:${port}` }),
				method,
				path
			);
	for (const cookie of jars)
		for (const path of ['/seeker', '/sign-in', '/settings/address'])
			note(await bare('GET', path, { cookie }), path, cookie);
	none();
});

describe('through a socket', () => {
	test.each(Object.keys(sayings))('%s', async (event) => {
		const socket: Client = io(house.url, {
			transports: ['websocket'],
			forceNew: true,
			autoConnect: false,
			extraHeaders: { origin: house.url, cookie: cookies.get('seeker') ?? '' }
		});
		await connected(socket);
		const { conversationId, messageId } = house.things;
		const right = {
			since: '0.0',
			conversationId,
			clientId: crypto.randomUUID(),
			body: 'はい',
			upTo: messageId
		};
		const odd = [
			null,
			[],
			1,
			'',
			{},
			{ __proto__: 1 },
			Buffer.from('a'),
			1e308,
			-1,
			2 ** 53 - 1,
			2 ** 31
		];
		const inputs = [
			...[...odd, ...all],
			...Object.keys(right).flatMap((name) =>
				[...all, ...odd].map((value) => ({
					...right,
					clientId: crypto.randomUUID(),
					[name]: value
				}))
			)
		];
		for (const input of inputs) {
			const answer = await socket.timeout(5000).emitWithAck(event as 'resume', input as never);
			if (!answer.ok && answer.code === 'live.failed')
				told.push(`${event} ${JSON.stringify(input)}`.slice(0, 300));
		}
		socket.disconnect();
		none();
	});
});

test('who comes without the address that a proxy should tell is answered like anybody', async () => {
	const body = new URLSearchParams({ email: 'nobody@person.example', password: 'not the one' });
	const headers = { origin: house.url, accept: 'text/html' };
	const signIn = await fetch(`${house.url}/sign-in`, { method: 'POST', headers, body });
	expect(signIn.status).toBe(401);
	expect((await fetch(`${house.url}/postcodes/1120002`)).status).toBe(200);
});

test('figures are told to nobody who does not name the token', async () => {
	const authorization = 'Bearer of the figures alone';
	expect(await ask('visitor', '/metrics', { headers: { authorization } })).toBe(200);
	for (const other of ['', 'Bearer of', `${authorization} `, 'of the figures alone'])
		expect(await ask('visitor', '/metrics', { headers: { authorization: other } })).toBe(
			other.trim() === authorization ? 200 : 404
		);
});

test('a change that another site asks for is refused whatever its type', async () => {
	const origin = 'https://elsewhere.example';
	for (const path of [
		'/session',
		'/session/leaving',
		'/session/forms',
		'/sign-out',
		'/sign-in',
		'/sign-in/passkey/challenge'
	])
		expect([path, await ask('seeker', path, { method: 'POST', headers: { origin } })]).toEqual([
			path,
			403
		]);
	expect(await ask('seeker', '/session')).toBe(200);
});

test('a form that comes from no page is taken where a mail program stops mail, and nowhere else', async () => {
	const fromNoPage = async (path: string) => {
		const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
		const headers = { accept: 'text/html' };
		const answer = await fetch(house.url + path, { method: 'POST', headers, body });
		return { status: answer.status, text: await answer.text() };
	};

	const cut = await fromNoPage('/unsubscribe/cut');
	expect(cut.status).toBe(422);
	expect(cut.text).toContain('お知らせの受け取り方');
	for (const path of ['/sign-in', '/unsubscribe', '/settings/notices'])
		expect([path, (await fromNoPage(path)).status]).toEqual([path, 403]);
});

test('nothing that was sent stands in the log', () => {
	expect(house.said()).not.toContain(WORD);
});
