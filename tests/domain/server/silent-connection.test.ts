import { asc, eq, sql } from 'drizzle-orm';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { messages } from '#lib/conversations/server/schema.ts';
import { sendMessage } from '#lib/conversations/server/send-message.ts';
import { connect } from '#lib/server/db.ts';
import { isReachable } from '#lib/server/health.ts';
import { hearWithin } from '#lib/server/hear-within.ts';
import { isOutage } from '#lib/web/outage.ts';
import { aConversation, aMessage } from '../../support/conversations.ts';
import { aFickleLine } from '../../support/fickle-line.ts';
import { aWorld } from '../../support/world.ts';

const world = await aWorld();
const line = await aFickleLine(world.url);
const { db, close } = connect(line.url, 4);

afterAll(async () => {
	line.restore();
	await close();
	line.close();
});

/** Every connection of the pool stands open, and nothing comes through any of them. */
beforeEach(async () => {
	line.restore();
	await openAll();
	line.silence();
});

const openAll = () =>
	Promise.all([1, 2, 3, 4].map(() => hearWithin(1, () => db.execute(sql`select pg_sleep(0.05)`))));

test('a read on a silent connection is answered by another, and its idle neighbours are not tried first', async () => {
	line.restore();

	const [row] = await hearWithin(0.2, () => db.execute(sql`select 1 as one`));
	const rows = await hearWithin(0.2, () => db.select({ id: messages.id }).from(messages).limit(1));

	expect(row).toEqual({ one: 1 });
	expect(rows).toEqual([]);
});

test('what writes is told that nobody answers, and is not sent twice', async () => {
	line.restore();

	const written = hearWithin(0.2, () => db.transaction((tx) => tx.execute(sql`select 1`)));

	await expect(written).rejects.toSatisfy(isOutage);
});

test('an answer that is only slow to begin is waited for as long as its asker will', async () => {
	line.restore();
	await hearWithin(0.2, () => db.execute(sql`select 1`));

	await hearWithin(5, () => db.execute(sql`select pg_sleep(0.5)`));
});

test('messages on their way when every connection falls silent are stored once, in order, and acknowledged', async () => {
	line.restore();
	const misaki = await world.seeker('髙橋 美咲');
	const watanabe = await world.employer('渡邉 誠');
	const conversationId = await aConversation(world, [misaki, watanabe]);
	const context = { db, now: world.now, actor: misaki };
	await openAll();
	line.silence();
	line.restore();

	const sent = ['1', '2', '3'].map((body) => sendMessage(context, aMessage(conversationId, body)));

	const acknowledged = await Promise.all(sent);
	const stored = await world.db
		.select({ id: messages.id, body: messages.body })
		.from(messages)
		.where(eq(messages.conversationId, conversationId))
		.orderBy(asc(messages.id));
	expect(stored.map(({ body }) => body)).toEqual(['1', '2', '3']);
	expect(acknowledged.map(({ id }) => id)).toEqual(stored.map(({ id }) => id));
});

test('health is told within its own few seconds, also where nobody answers at all', async () => {
	expect(await isReachable(db)).toBe(false);
	line.restore();
	expect(await isReachable(db)).toBe(true);
});
