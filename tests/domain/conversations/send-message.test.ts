import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { closeConversation } from '#lib/conversations/server/close-conversation.ts';
import {
	ConversationClosed,
	ConversationNotFound,
	SeekerInvalid
} from '#lib/conversations/server/errors.ts';
import { readThread } from '#lib/conversations/server/queries.ts';
import { conversations } from '#lib/conversations/server/schema.ts';
import { sendMessage } from '#lib/conversations/server/send-message.ts';
import { aConversation, aMessage } from '../../support/conversations.ts';
import { aWorld, NOON } from '../../support/world.ts';

const world = await aWorld();

async function aPair(given: Parameters<typeof world.seeker>[1] = {}) {
	const misaki = await world.seeker('髙橋 美咲', given);
	const watanabe = await world.employer('渡邉 誠');
	const conversationId = await aConversation(world, [misaki, watanabe]);
	return { misaki, watanabe, conversationId, message: aMessage(conversationId) };
}

test('a message reaches everyone in the conversation, its author included', async () => {
	const { misaki, watanabe, message } = await aPair();

	const sent = await sendMessage(world.as(misaki), message);

	const { clientId, ...written } = message;
	const news = [{ type: 'message.sent', data: { ...sent, clientId } }];
	expect(sent).toEqual({
		...written,
		id: sent.id,
		authorId: misaki.id,
		sentAt: NOON.toISOString()
	});
	expect(await world.announcedTo(`account:${watanabe.id}`)).toEqual(news);
	expect(await world.announcedTo(`account:${misaki.id}`)).toEqual(news);
});

test('a retry answers as the first attempt did and announces nothing new', async () => {
	const { misaki, watanabe, message } = await aPair();

	const first = await sendMessage(world.as(misaki), message);
	const again = await sendMessage(world.as(misaki), message);

	expect(again).toEqual(first);
	expect(await world.announcedTo(`account:${watanabe.id}`)).toHaveLength(1);
});

test('attempts at the same time make one message', async () => {
	const { misaki, watanabe, message } = await aPair();

	const answers = await Promise.all([1, 2, 3].map(() => sendMessage(world.as(misaki), message)));

	expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
	expect(await world.announcedTo(`account:${watanabe.id}`)).toHaveLength(1);
});

test('a retry of what was stored is answered even after the conversation has closed', async () => {
	const { misaki, message, conversationId } = await aPair();
	const first = await sendMessage(world.as(misaki), message);
	await world.db.transaction((tx) => closeConversation(tx, conversationId, NOON));

	const again = await sendMessage(world.as(misaki), message);

	expect(again).toEqual(first);
});

test('to a stranger the conversation does not exist', async () => {
	const { misaki, message } = await aPair();
	const stranger = await world.seeker('見知らぬ人');

	const refused = sendMessage(world.as(stranger), message);

	await expect(refused).rejects.toThrow(ConversationNotFound);
	expect(await world.announcedTo(`account:${misaki.id}`)).toEqual([]);
});

test('nothing can be added to a closed conversation, and until the second of closing it can', async () => {
	const { misaki, message, conversationId } = await aPair();
	const closing = new Date(NOON.getTime() + 1000);
	await world.db.transaction((tx) => closeConversation(tx, conversationId, closing));

	await sendMessage(world.as(misaki), message);
	world.at(closing);
	const late = sendMessage(world.as(misaki), aMessage(conversationId));

	await expect(late).rejects.toThrow(ConversationClosed);
	world.at(NOON);
});

test('a seeker whose registration has run out cannot send from midnight on; the employer can', async () => {
	const { misaki, watanabe, conversationId } = await aPair({ validUntil: '2026-11-24' });

	world.at('2026-11-24T23:59:59.999+09:00');
	await sendMessage(world.as(misaki), aMessage(conversationId));
	world.at('2026-11-25T00:00:00+09:00');
	const late = sendMessage(world.as(misaki), aMessage(conversationId));

	await expect(late).rejects.toThrow(SeekerInvalid);
	await sendMessage(world.as(watanabe), aMessage(conversationId));
	world.at(NOON);
});

test('a seeker who ended the search cannot send', async () => {
	const { misaki, message } = await aPair({ invalidatedAt: NOON });

	await expect(sendMessage(world.as(misaki), message)).rejects.toThrow(SeekerInvalid);
});

test('messages sent together are each judged by themselves', async () => {
	const good = await aPair();
	const bad = await aPair({ invalidatedAt: NOON });
	const stranger = await world.seeker('見知らぬ人');

	const outcomes = await Promise.allSettled([
		sendMessage(world.as(bad.misaki), bad.message),
		sendMessage(world.as(good.misaki), good.message),
		sendMessage(world.as(stranger), good.message),
		// The database counts for itself: this one passes no door and must not take the others with it.
		sendMessage(world.as(good.misaki), aMessage(good.conversationId, 'あ'.repeat(2001))),
		sendMessage(world.as(good.misaki), aMessage(crypto.randomUUID())),
		sendMessage(world.as(good.watanabe), aMessage(good.conversationId, 'はい。'))
	]);

	expect(outcomes.map(({ status }) => status)).toEqual([
		'rejected',
		'fulfilled',
		'rejected',
		'rejected',
		'rejected',
		'fulfilled'
	]);
	const { messages } = await readThread(world.as(good.misaki), good.conversationId);
	expect(messages.map(({ body }) => body)).toEqual([good.message.body, 'はい。']);
});

test('what one person sends is kept in the order it was sent, under load from others', async () => {
	const pairs = await Promise.all([1, 2, 3, 4].map(() => aPair()));
	const numbers = Array.from({ length: 60 }, (_, number) => String(number));

	await Promise.all(
		numbers.flatMap((number) =>
			pairs.map(({ misaki, conversationId }) =>
				sendMessage(world.as(misaki), aMessage(conversationId, number))
			)
		)
	);

	for (const { misaki, watanabe, conversationId } of pairs) {
		const { messages, more } = await readThread(world.as(misaki), conversationId);
		expect(messages.map(({ body }) => body)).toEqual(numbers.slice(-50));
		expect(more).toBe(true);
		const heard = await world.announcedTo(`account:${watanabe.id}`);
		expect(heard.map(({ data }) => (data as { body: string }).body)).toEqual(numbers);
	}
});

test('a conversation knows when it was last written in', async () => {
	const { misaki, message, conversationId } = await aPair();

	await sendMessage(world.as(misaki), message);

	const [row] = await world.db
		.select()
		.from(conversations)
		.where(eq(conversations.id, conversationId));
	expect(row?.lastMessageAt).toEqual(NOON);
});
