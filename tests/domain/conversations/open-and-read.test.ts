import { expect, test } from 'vitest';
import { listConversations } from '#lib/applications/server/list-conversations.ts';
import { closeConversation } from '#lib/conversations/server/close-conversation.ts';
import { ConversationNotFound } from '#lib/conversations/server/errors.ts';
import { markRead } from '#lib/conversations/server/mark-read.ts';
import { postServiceLine } from '#lib/conversations/server/post-service-line.ts';
import { readThread } from '#lib/conversations/server/queries.ts';
import { sendMessage } from '#lib/conversations/server/send-message.ts';
import { publish } from '#lib/server/events.ts';
import { frameOf } from '#lib/web/frame.ts';
import { aConversation, aMessage } from '../../support/conversations.ts';
import { aWorld, NOON } from '../../support/world.ts';

const world = await aWorld();
const opened = { firstLine: '応募が届きました。' };

async function twoLogins() {
	const misaki = await world.seeker('髙橋 美咲');
	const place = await world.establishment('社会福祉法人つばめの里');
	const watanabe = await world.employer('渡邉 誠', place);
	const yoshida = await world.employer('𠮷田 健', place);
	const conversationId = await aConversation(world, [misaki, watanabe, yoshida], opened);
	return { misaki, watanabe, yoshida, conversationId };
}

test('the first line of a conversation is news to the employer, not to the seeker who caused it', async () => {
	const { misaki, watanabe, conversationId } = await twoLogins();

	expect((await frameOf(world.as(watanabe))).messages).toBe(1);
	expect((await frameOf(world.as(misaki))).messages).toBe(0);
	const { messages } = await readThread(world.as(misaki), conversationId);
	expect(messages).toMatchObject([{ authorId: null, body: opened.firstLine }]);
	expect(await world.announcedTo(`account:${watanabe.id}`)).toMatchObject([
		{ type: 'message.sent', data: { authorId: null } }
	]);
});

test('what a colleague wrote is not unread; what the seeker wrote is, until each has read it', async () => {
	const { misaki, watanabe, yoshida, conversationId } = await twoLogins();
	const { id } = await sendMessage(world.as(misaki), aMessage(conversationId));
	await sendMessage(world.as(watanabe), aMessage(conversationId));

	await markRead(world.as(watanabe), { conversationId, upTo: id });

	expect((await frameOf(world.as(watanabe))).messages).toBe(0);
	expect((await frameOf(world.as(yoshida))).messages).toBe(2);
	expect((await frameOf(world.as(misaki))).messages).toBe(1);
});

test('a seeker knows the establishment, not the names of its people', async () => {
	const { misaki, watanabe, conversationId } = await twoLogins();

	const seen = await readThread(world.as(misaki), conversationId);
	const within = await readThread(world.as(watanabe), conversationId);

	expect(JSON.stringify(seen)).not.toContain('渡邉');
	expect(seen.other).toBe('社会福祉法人つばめの里');
	expect(within.other).toBe('髙橋 美咲');
	expect(within.members.map(({ name }) => name).sort()).toEqual(['', '渡邉 誠', '𠮷田 健'].sort());
});

test('a stranger neither reads nor marks a conversation', async () => {
	const { conversationId } = await twoLogins();
	const stranger = world.as(await world.employer('他社の人'));

	for (const id of [conversationId, crypto.randomUUID(), 'なにか'])
		await expect(readThread(stranger, id)).rejects.toThrow(ConversationNotFound);
	const mark = markRead(stranger, { conversationId, upTo: 1 });
	await expect(mark).rejects.toThrow(ConversationNotFound);
	expect(await listConversations(stranger)).toEqual([]);
});

test('older messages come above the newest when they are asked for', async () => {
	const { misaki, watanabe, conversationId } = await twoLogins();
	for (let n = 1; n <= 120; n += 1)
		await sendMessage(world.as(n % 2 ? misaki : watanabe), aMessage(conversationId, String(n)));

	const newest = await readThread(world.as(misaki), conversationId);
	const before = newest.messages[0]?.id;
	const more = await readThread(world.as(misaki), conversationId, { before });
	const all = await readThread(world.as(misaki), conversationId, { before: more.messages[0]?.id });

	expect(newest.messages.map(({ body }) => body)[0]).toBe('71');
	expect(more.messages.map(({ body }) => body)[0]).toBe('21');
	expect(more.messages.at(-1)?.body).toBe('120');
	expect([newest.more, more.more, all.more]).toEqual([true, true, false]);
	expect(all.messages).toHaveLength(121);
});

test('who cannot write is told why, and the other side that no answer can come', async () => {
	const { misaki, watanabe, conversationId } = await twoLogins();

	world.at('2027-01-01T00:00:00+09:00'); // valid through 31 December
	expect(await readThread(world.as(misaki), conversationId)).toMatchObject({ barrier: 'invalid' });
	expect(await readThread(world.as(watanabe), conversationId)).toMatchObject({
		barrier: null,
		cannotAnswer: true
	});
	await world.db.transaction((tx) => closeConversation(tx, conversationId, world.now()));
	expect(await readThread(world.as(watanabe), conversationId)).toMatchObject({ barrier: 'closed' });
	world.at(NOON);
});

test('a change of a seeker’s validity reaches the open threads of both sides', async () => {
	const { misaki, watanabe, conversationId } = await twoLogins();
	const data = { seekerId: misaki.id, valid: false, validUntil: '2026-12-31' };
	await world.db.transaction((tx) =>
		publish(tx, { type: 'seeker.validityChanged', to: [`account:${misaki.id}`], data })
	);

	await world.react();

	for (const { id } of [misaki, watanabe])
		expect(await world.announcedTo(`account:${id}`)).toContainEqual({
			type: 'conversation.changed',
			data: { conversationId }
		});
});

test('those who wait longest for an answer stand first; words, unread and nothing else narrow the list', async () => {
	const place = await world.establishment();
	const watanabe = await world.employer('渡邉 誠', place);
	const names = ['石井 隆', '森田 千尋', '中村 あかり'];
	for (const name of names) {
		const seeker = await world.seeker(name);
		const id = await aConversation(world, [seeker, watanabe]);
		await sendMessage(world.as(seeker), aMessage(id, `${name}です。100%_です。`));
	}
	const list = async (filter = {}) =>
		(await listConversations(world.as(watanabe), filter)).map(({ other }) => other);

	expect((await list()).sort()).toEqual([...names].sort());
	expect(await list({ words: '森田' })).toEqual(['森田 千尋']);
	expect(await list({ words: '%_で' })).toHaveLength(3);
	expect(await list({ words: '_石' })).toEqual([]);
	expect(await list({ unread: true })).toHaveLength(3);
	const [first] = await listConversations(world.as(watanabe));
	expect(first).toMatchObject({ unread: 1, last: { by: 'other' }, subject: '介護福祉士' });
});

test('the service can say what happened even where nobody can write any more', async () => {
	const { misaki, conversationId } = await twoLogins();
	await world.db.transaction(async (tx) => {
		await closeConversation(tx, conversationId, NOON);
		await postServiceLine(tx, conversationId, '応募が取り消されました。', { at: NOON });
	});

	const { messages } = await readThread(world.as(misaki), conversationId);

	expect(messages.at(-1)?.body).toBe('応募が取り消されました。');
});
