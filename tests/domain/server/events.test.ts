import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { currentCursor, eventsAfter, publish } from '#lib/server/events.ts';
import { aWorld } from '../../support/world.ts';

const world = await aWorld();
const news = (id: number) => ({
	type: 'notice.read' as const,
	to: ['account:a' as const],
	data: { upTo: id }
});

test('an event of a transaction that failed is never told', async () => {
	const since = await currentCursor(world.db);

	const failed = world.db.transaction(async (tx) => {
		await publish(tx, news(1));
		throw new Error('changed my mind');
	});

	await expect(failed).rejects.toThrow('changed my mind');
	expect(await eventsAfter(world.db, since, 10)).toEqual([]);
});

test('a transaction that commits late is not skipped by readers that came before it', async () => {
	const since = await currentCursor(world.db);
	const { promise: late, resolve: letGo } = Promise.withResolvers<void>();
	const { promise: written, resolve: hasWritten } = Promise.withResolvers<void>();
	const slow = world.db.transaction(async (tx) => {
		await publish(tx, news(1));
		hasWritten();
		await late;
	});
	await written;
	await world.db.transaction((tx) => publish(tx, news(2)));

	const whileOpen = await eventsAfter(world.db, since, 10);
	letGo();
	await slow;
	const after = await eventsAfter(world.db, since, 10);

	expect(whileOpen).toEqual([]);
	expect(after.map((event) => event.data)).toEqual([{ upTo: 1 }, { upTo: 2 }]);
});

test('a reader that goes on from a cursor reads each event once', async () => {
	const since = await currentCursor(world.db);
	await world.db.transaction((tx) => publish(tx, news(1)));
	const [first] = await eventsAfter(world.db, since, 10);
	await world.db.transaction((tx) => publish(tx, news(2)));

	const rest = await eventsAfter(world.db, first?.cursor ?? '', 10);

	expect(rest.map((event) => event.data)).toEqual([{ upTo: 2 }]);
});

test('rows that were promised not to change cannot be changed', async () => {
	const officer = await world.officer();
	const seeker = await world.seeker();
	await world.db.execute(
		sql`insert into access_log (officer_id, person_id, reason, at) values (${officer.id}, ${seeker.id}, 'x', now())`
	);

	const change = world.db.execute(sql`update access_log set reason = 'y'`);

	await expect(change).rejects.toThrow();
});

test('events of one transaction are told in the order they were published, however many', async () => {
	const since = await currentCursor(world.db);
	const numbers = Array.from({ length: 120 }, (_, number) => number);
	await world.db.transaction(async (tx) => {
		for (const number of numbers) await publish(tx, news(number));
	});

	const told = await eventsAfter(world.db, since, 1000);

	expect(told.map((event) => event.data)).toEqual(numbers.map((upTo) => ({ upTo })));
});
