import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { connect, type Connection, type Db } from '#lib/server/db.ts';
import { type Cursor, currentCursor, eventsAfter, publish } from '#lib/server/events.ts';
import { numberEvents } from '#lib/server/number-events.ts';
import { aDatabase } from '../../support/database.ts';
import { aWorld } from '../../support/world.ts';

const world = await aWorld();
const news = (id: number) => ({
	type: 'notice.read' as const,
	to: ['account:a' as const],
	data: { upTo: id }
});

/** What somebody hears who asks for all of it now. */
async function told(since: Cursor) {
	await numberEvents(world.db);
	return eventsAfter(world.db, since, 1000);
}

/** A transaction that has announced something and stays open until it is told to commit. */
async function anOpen(db: Db) {
	const { promise: late, resolve: letGo } = Promise.withResolvers<void>();
	const { promise: written, resolve: hasWritten } = Promise.withResolvers<void>();
	const done = db.transaction(async (tx) => {
		await publish(tx, news(1));
		hasWritten();
		await late;
	});
	await written;
	return {
		commit: async () => {
			letGo();
			await done;
		}
	};
}

test('an event of a transaction that failed is never told', async () => {
	const since = await currentCursor(world.db);

	const failed = world.db.transaction(async (tx) => {
		await publish(tx, news(1));
		throw new Error('changed my mind');
	});

	await expect(failed).rejects.toThrow('changed my mind');
	expect(await told(since)).toEqual([]);
});

test('a transaction that stays open holds up nobody else, and is told when it commits', async () => {
	const since = await currentCursor(world.db);
	const slow = await anOpen(world.db);
	await world.db.transaction((tx) => publish(tx, news(2)));

	const whileOpen = await told(since);
	await slow.commit();
	const after = await told(since);

	expect(whileOpen.map(({ data }) => data)).toEqual([{ upTo: 2 }]);
	expect(after.map(({ data }) => data)).toEqual([{ upTo: 2 }, { upTo: 1 }]);
	expect(await told(whileOpen[0]?.cursor ?? '')).toEqual(after.slice(1));
});

test('a transaction that is open in another database of the same server holds up nobody', async () => {
	const elsewhere = connect(await aDatabase(), 1);
	const since = await currentCursor(world.db);
	const slow = await anOpen(elsewhere.db);
	await world.db.transaction((tx) => publish(tx, news(1)));

	const whileOpen = await told(since);
	await slow.commit();
	await elsewhere.close();

	expect(whileOpen.map(({ data }) => data)).toEqual([{ upTo: 1 }]);
});

test('readers of several processes hear the same in the same order, however commits and numbering overlap', async () => {
	const since = await currentCursor(world.db);
	const connections = [1, 2, 3].map(() => connect(world.url, 4));
	const writers = Array.from({ length: 90 }, async (_, n) => {
		const { db } = connections[n % 3] as Connection;
		await db.transaction(async (tx) => {
			await publish(tx, news(n));
			for (let work = 0; work < n % 5; work++) await tx.execute(sql`select 1`);
			await publish(tx, news(n + 1000));
		});
	});
	const readers = connections.map(async ({ db }) => {
		const heard: string[] = [];
		let at = since;
		while (heard.length < 180) {
			await numberEvents(db);
			for (const { cursor } of await eventsAfter(db, at, 7)) heard.push((at = cursor));
		}
		return heard;
	});

	const heard = await Promise.all(readers);
	await Promise.all(writers);
	await Promise.all(connections.map(({ close }) => close()));

	const all = (await told(since)).map(({ cursor }) => cursor);
	expect(new Set(all).size).toBe(180);
	for (const one of heard) expect(one).toEqual(all);
});

test('a reader that goes on from a cursor reads each event once', async () => {
	const since = await currentCursor(world.db);
	await world.db.transaction((tx) => publish(tx, news(1)));
	const [first] = await told(since);
	await world.db.transaction((tx) => publish(tx, news(2)));

	const rest = await told(first?.cursor ?? '');

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

	const heard = await told(since);

	expect(heard.map((event) => event.data)).toEqual(numbers.map((upTo) => ({ upTo })));
});
