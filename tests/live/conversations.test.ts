import { afterAll, expect, test } from 'vitest';
import { readThread } from '#lib/conversations/server/queries.ts';
import { sendMessage } from '#lib/conversations/server/send-message.ts';
import { loaded, marked, nothing, received, type Shown } from '#lib/conversations/thread.ts';
import type { Envelope } from '#lib/live/contract.ts';
import { Following } from '#lib/live/following.ts';
import type { SignedIn } from '#lib/server/context.ts';
import { currentCursor } from '#lib/server/events.ts';
import { numberEvents } from '#lib/server/number-events.ts';
import { only } from '#lib/server/only.ts';
import { aConversation, aMessage } from '../support/conversations.ts';
import {
	connected,
	listening,
	signedInSocket,
	startLiveServer,
	type Client
} from '../support/live-server.ts';
import { aWorld } from '../support/world.ts';

const world = await aWorld();
const server = await startLiveServer(world.system);
afterAll(() => server.stop());

/** Someone with an open page of a conversation: what it was loaded with, and everything told since. */
async function aScreen(person: SignedIn, conversationId?: string) {
	await numberEvents(world.db);
	const since = await currentCursor(world.db);
	const page = conversationId ? await readThread(world.as(person), conversationId) : undefined;
	const { socket } = await signedInSocket(world.db, server.origin, person);
	const ear = listening(socket);
	await connected(socket);
	const shows = () => {
		const first = page ? loaded(nothing, page) : nothing;
		return ear.heard.reduce(told, first);
	};
	return { person, socket, since, ...ear, shows };
}

function told(shown: Shown, event: Envelope): Shown {
	// A page takes the id of an attempt for its outbox and shows nothing of it.
	if (event.type === 'message.sent')
		return received(shown, only(event.data, 'id', 'conversationId', 'authorId', 'body', 'sentAt'));
	if (event.type === 'message.read') return marked(shown, event.data);
	return shown;
}

async function twoWhoTalk() {
	const misaki = await world.seeker('髙橋 美咲');
	const watanabe = await world.employer('渡邉 誠');
	const conversationId = await aConversation(world, [misaki, watanabe], {
		firstLine: '応募が届きました。'
	});
	return {
		conversationId,
		seeker: await aScreen(misaki, conversationId),
		employer: await aScreen(watanabe, conversationId)
	};
}

const send = (socket: Client, message: ReturnType<typeof aMessage>) =>
	socket.timeout(5000).emitWithAck('message.send', message);
const read = (socket: Client, conversationId: string, upTo: number) =>
	socket.timeout(5000).emitWithAck('message.read', { conversationId, upTo });
const bodies = (heard: Envelope[]) =>
	heard.flatMap((event) => (event.type === 'message.sent' ? [event.data.body] : []));

test('each side sees the other side’s message, and an outsider hears nothing', async () => {
	const { conversationId, seeker, employer } = await twoWhoTalk();
	const outsider = await aScreen(await world.seeker('外の人'));
	const message = aMessage(conversationId);

	const answer = await send(seeker.socket, message);
	await employer.until((heard) => bodies(heard).includes(message.body));
	await seeker.until((heard) => bodies(heard).includes(message.body));

	expect(answer).toMatchObject({ ok: true, done: { conversationId, body: message.body } });
	// The outsider is there and hears: what is sent to them afterwards arrives first of all.
	const own = await aConversation(world, [outsider.person, await world.employer()]);
	await send(outsider.socket, aMessage(own, '聞こえています。'));
	await outsider.until((heard) => heard.length > 0);
	expect(bodies(outsider.heard)).toEqual(['聞こえています。']);
});

test('the id of an attempt is heard by the windows of its author alone, live and on return', async () => {
	const { conversationId, seeker, employer } = await twoWhoTalk();
	const otherWindow = await aScreen(seeker.person);
	const message = aMessage(conversationId);
	const attempts = (heard: Envelope[]) =>
		heard.flatMap((event) => (event.type === 'message.sent' ? [event.data.clientId] : []));

	await send(seeker.socket, message);
	const screens = [seeker, otherWindow, employer];
	await Promise.all(screens.map(({ until }) => until((heard) => bodies(heard).length > 0)));
	const returned = await Promise.all(
		screens.map(async ({ socket, since }) => {
			const answer = await socket.timeout(5000).emitWithAck('resume', { since });
			return answer.ok && answer.done !== 'reload' ? attempts(answer.done.events) : [];
		})
	);

	const known = [[message.clientId], [message.clientId], [undefined]];
	expect(screens.map(({ heard }) => attempts(heard))).toEqual(known);
	expect(returned).toEqual(known);
});

test('a stranger is refused as if the conversation did not exist, and stays unheard when writing', async () => {
	const { conversationId, seeker } = await twoWhoTalk();
	const stranger = await aScreen(await world.employer('他社の人'));
	const seen: string[] = [];
	seeker.socket.on('typing', ({ accountId }) => seen.push(accountId));

	stranger.socket.emit('typing', { conversationId });
	const sent = await send(stranger.socket, aMessage(conversationId));
	const marked = await read(stranger.socket, conversationId, 1);

	expect(sent).toMatchObject({ ok: false, code: 'conversation.notFound' });
	expect(marked).toMatchObject({ ok: false, code: 'conversation.notFound' });
	expect(seen).toEqual([]);
	expect(seeker.heard).toEqual([]);
});

test('who writes is shown to colleagues by name, and to the other side without it', async () => {
	const misaki = await world.seeker();
	const establishment = await world.establishment('社会福祉法人つばめの里');
	const [watanabe, yoshida] = [
		await world.employer('渡邉 誠', establishment),
		await world.employer('𠮷田 健', establishment)
	];
	const conversationId = await aConversation(world, [misaki, watanabe, yoshida]);
	const [seeker, writer, colleague] = [
		await aScreen(misaki),
		await aScreen(watanabe),
		await aScreen(yoshida)
	];
	const names = Promise.all(
		[seeker, colleague].map(
			({ socket }) =>
				new Promise<string>((resolve) => socket.once('typing', ({ name }) => resolve(name)))
		)
	);

	writer.socket.emit('typing', { conversationId });

	expect(await names).toEqual(['', '渡邉 誠']);
});

test('an old screen and the events since make what a page loaded now shows', async () => {
	const { conversationId, seeker, employer } = await twoWhoTalk();
	for (const [from, body] of [
		[seeker, '見学はできますか。'],
		[employer, 'はい、できます。'],
		[seeker, 'ありがとうございます。']
	] as const)
		await send(from.socket, aMessage(conversationId, body));
	const { messages } = await readThread(world.as(employer.person), conversationId);
	await read(employer.socket, conversationId, messages.at(-1)?.id ?? 0);
	const enough = (heard: Envelope[]) => heard.some(({ type }) => type === 'message.read');
	await Promise.all([seeker.until(enough), employer.until(enough)]);

	for (const screen of [seeker, employer]) {
		const fresh = await readThread(world.as(screen.person), conversationId);
		expect(screen.shows()).toEqual(loaded(nothing, fresh));
	}
});

test('a read mark is told once, and never moves back or past the last message', async () => {
	const { conversationId, seeker, employer } = await twoWhoTalk();
	await send(seeker.socket, aMessage(conversationId, '1'));
	const second = await send(seeker.socket, aMessage(conversationId, '2'));
	if (!second.ok) throw new Error(second.message);
	const last = second.done.id;

	await read(employer.socket, conversationId, Number.MAX_SAFE_INTEGER);
	await read(employer.socket, conversationId, 1);
	await read(employer.socket, conversationId, last);
	await send(employer.socket, aMessage(conversationId, '3'));
	await seeker.until((heard) => bodies(heard).includes('3'));

	const marks = seeker.heard.filter(({ type }) => type === 'message.read');
	expect(marks.map(({ data }) => data)).toEqual([
		expect.objectContaining({ readerId: employer.person.id, upTo: last })
	]);
});

test('who comes back is told what was missed, in order and once', async () => {
	const { conversationId, seeker, employer } = await twoWhoTalk();
	const told: Envelope[] = [];
	const noReload = () => Promise.reject(new Error('There was nothing to load anew for.'));
	const following = new Following(employer.since, (event) => told.push(event), noReload);
	employer.socket.on('event', (event) => following.take(event));
	await following.catchUp(employer.socket);
	await send(seeker.socket, aMessage(conversationId, '前'));
	await employer.until((heard) => bodies(heard).includes('前'));
	employer.socket.disconnect();
	for (const body of ['1', '2', '3']) await send(seeker.socket, aMessage(conversationId, body));

	await connected(employer.socket);
	await following.catchUp(employer.socket);
	await send(seeker.socket, aMessage(conversationId, '後'));
	await employer.until((heard) => bodies(heard).includes('後'));

	expect(bodies(told)).toEqual(['前', '1', '2', '3', '後']);
});

test('what a door does not understand is refused, and the connection stays', async () => {
	const { conversationId, seeker } = await twoWhoTalk();
	const odd = [
		{},
		null,
		{ ...aMessage(conversationId), body: 7 },
		aMessage(conversationId, ' 　\n\u0000\u200b '),
		aMessage(conversationId, 'あ'.repeat(2001)),
		{ ...aMessage(conversationId), clientId: 'x' }
	] as ReturnType<typeof aMessage>[];

	const answers = await Promise.all(odd.map((message) => send(seeker.socket, message)));

	expect(answers.every(({ ok }) => !ok)).toBe(true);
	expect(await send(seeker.socket, aMessage(conversationId))).toMatchObject({ ok: true });
});

test('a flood from one person is held up with the time to wait; others are not', async () => {
	const { conversationId, seeker, employer } = await twoWhoTalk();

	const answers = await Promise.all(
		Array.from({ length: 40 }, (_, n) => send(seeker.socket, aMessage(conversationId, String(n))))
	);

	const refused = answers.filter(({ ok }) => !ok);
	expect(refused).toHaveLength(10);
	expect(refused[0]).toMatchObject({ code: 'limits.tooMany', retryAfter: expect.any(Number) });
	expect(await send(employer.socket, aMessage(conversationId))).toMatchObject({ ok: true });
});

test('a message from a form without scripts is heard like any other', async () => {
	const { conversationId, seeker, employer } = await twoWhoTalk();

	await sendMessage(world.as(seeker.person), aMessage(conversationId, 'フォームから'));
	await employer.until((heard) => bodies(heard).includes('フォームから'));

	expect(bodies(employer.heard)).toEqual(['フォームから']);
});
